"""The account: a login, a role, and the ties that open records or limit decisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

_SESSIONS = "neo.accounts.session"


class Role(models.TextChoices):
    """What an account may do. One role an account: nobody administers what they consult, nobody decides on
    what they use. No role is a job seeker's: NÉO has no door for them.
    """

    ADVISER = "adviser", "Conseiller"
    MANAGER = "manager", "Responsable d’agence"
    ELECTED = "elected", "Élu du personnel"
    ETHICS_INTERNAL = "ethics_internal", "Comité d’éthique interne"
    ETHICS_EXTERNAL = "ethics_external", "Comité d’éthique externe"
    DPO = "dpo", "Délégué à la protection des données"
    SECURITY = "security", "Responsable de la sécurité"
    EDITOR = "editor", "Rédacteur des textes"
    ADMINISTRATOR = "administrator", "Administrateur"


class Trade(models.TextChoices):
    """The trade of an adviser: a use is opened for a trade, never for a person."""

    EMPLOYMENT = "emploi", "Conseil à l’emploi"
    EMPLOYERS = "entreprise", "Conseil à l’entreprise"
    BENEFITS = "gdd", "Gestion des droits"


class Accounts(BaseUserManager["Account"]):
    """Ways to find and create accounts."""

    def create_account(self, login: str, password: str, **fields: str) -> Account:
        """Create an account with a hashed password.

        `fields` are the other columns by name (display_name, role, adviser_id, agency_code, agency_name,
        trade, region). Raises ValidationError when a column is missing or inconsistent with the role.
        """
        account = self.model(login=login, **fields)
        account.set_password(password)
        account.full_clean()
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """Somebody who signs in.

    There is no mail address, and no date of last sign-in: a date a person would be a way to watch people.
    ``region`` is a code of ``core.reference.regions``: where an adviser or a manager works, or the works
    council of an elected member; an elected member without one sits on the central council (CSEC).
    ``epoch`` changes when its owner signs out everywhere, and never otherwise: sessions of before then end.
    """

    # Taken out of Django's base class on purpose; without the field Django does not write it either.
    last_login = None  # type: ignore[assignment]

    login = models.CharField("identifiant", max_length=64, unique=True)
    display_name = models.CharField("nom affiché", max_length=120)
    role = models.CharField("rôle", max_length=16, choices=Role.choices)
    trade = models.CharField("métier", max_length=16, choices=Trade.choices, blank=True)
    region = models.CharField("région", max_length=8, blank=True)
    adviser_id = models.CharField("identifiant de conseiller", max_length=64, blank=True)
    agency_code = models.CharField("code de l’agence", max_length=16, blank=True)
    agency_name = models.CharField("agence", max_length=160, blank=True)
    is_active = models.BooleanField("ouvert", default=True)
    epoch = models.PositiveIntegerField("série de sessions", default=0)

    objects = Accounts()

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name", "role"]

    class Meta:
        verbose_name = "compte"
        ordering = ("login",)
        constraints = (
            models.CheckConstraint(name="account_role_is_known", condition=models.Q(role__in=Role.values)),
            models.CheckConstraint(
                name="account_adviser_has_ties",
                condition=~models.Q(role=Role.ADVISER)
                | (~models.Q(adviser_id="") & ~models.Q(agency_code="") & models.Q(trade__in=Trade.values)),
            ),
            models.CheckConstraint(
                name="account_manager_has_an_agency",
                condition=~models.Q(role=Role.MANAGER) | ~models.Q(agency_code=""),
            ),
        )

    def __str__(self) -> str:
        return self.login

    @property
    def role_name(self) -> str:
        """The role as the screens say it."""
        return str(Role(self.role).label)

    @property
    def trade_name(self) -> str:
        """The trade as the screens say it; empty for a role that has none."""
        return str(Trade(self.trade).label) if self.trade else ""

    def get_session_auth_hash(self) -> str:
        """What a session must carry to stay valid: it changes with the password and with the epoch."""
        return self._session_hash(settings.SECRET_KEY)

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """The same under the former keys of this server."""
        for key in settings.SECRET_KEY_FALLBACKS:
            yield self._session_hash(key)

    def _session_hash(self, key: str) -> str:
        return salted_hmac(
            _SESSIONS, f"{self.password}:{self.epoch}", secret=key, algorithm="sha256"
        ).hexdigest()

    def save(self, *args: object, **fields: object) -> None:
        """An adviser whose trade was not said is an employment adviser."""
        self._fill_trade()
        super().save(*args, **fields)  # type: ignore[arg-type]

    def clean(self) -> None:
        """The same before the checks of a form."""
        super().clean()
        self._fill_trade()

    def _fill_trade(self) -> None:
        if self.role == Role.ADVISER and not self.trade:
            self.trade = Trade.EMPLOYMENT.value
