"""What would leave: the masked text and its spans, without the key table. Open to every other room and
door."""

from __future__ import annotations

from neo.core.dossier.model import Dossier
from neo.core.privacy.conversation import identity_in_conversation
from neo.core.privacy.last_look import mask_for_sending
from neo.core.privacy.masking import Exchange, Masked
from neo.core.privacy.policy import PREVIEW, Policy

__all__ = ["Masked", "preview"]


def preview(text: str, dossier: Dossier, policy: Policy = PREVIEW) -> Masked:
    """``text`` as a model would see it in an exchange about ``dossier``. Raises ``LeakFound`` as the
    exchange would."""
    return mask_for_sending(text, Exchange(identity_in_conversation(dossier)), policy)
