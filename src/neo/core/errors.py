"""Every error of NÉO, in one tree.

    NeoError                          exit
    ├── InputUnusable                   2   what was given cannot be read
    │   ├── WrongUsage                  2
    │   ├── FileUnreadable              2
    │   ├── DateUnreadable              2
    │   ├── TextInvalid                 2
    │   └── SettingInvalid              2
    ├── WorkFailed                      1   the work was understood and could not be done
    │   ├── DossierInvalid              1
    │   ├── RecordNotFound              1
    │   ├── RecordExists                1
    │   ├── DataFolderUnusable          1
    │   ├── StoreNotPrepared            1
    │   ├── StoreUnusable               1
    │   ├── OutputUnwritable            1
    │   ├── NotBuiltYet                 1
    │   ├── RegisterBroken              1
    │   ├── MailError                   1   a mailbox gave or took nothing usable
    │   │   ├── MailUnreachable         1
    │   │   ├── MailRefused             1
    │   │   ├── MailTokenExpired        1
    │   │   ├── MailNotFound            1
    │   │   ├── MailFolderMissing       1
    │   │   ├── MailboxFull             1
    │   │   ├── DraftRefused            1
    │   │   └── DraftUncertain          1
    │   └── ModelError                  1   a language model gave no usable answer
    │       ├── ModelBusy               1
    │       ├── ModelRefused            1
    │       ├── RequestTooLong          1
    │       ├── AnswerCut               1
    │       ├── ModelFrozen             1
    │       ├── AnswerMalformed         1
    │       └── ModelUnreachable        1
    └── Refused                         3   a rule says no
        ├── LeakFound                   3
        ├── StaysOnOwnGround            3
        ├── NotAllowed                  3
        ├── UseClosed                   3
        ├── DecisionRefused             3
        └── NotALoopbackAddress         3

Each error has a stable ``code``, the data it was raised with, a sentence in French that says what to do, and
the exit code of the command line. A sentence names files, settings and ids; never the content of a record.
"""

from __future__ import annotations

from typing import Any, ClassVar


class NeoError(Exception):
    """The root: ``code``, ``data`` (keyword arguments) and ``sentence`` (French, one sentence)."""

    code: ClassVar[str] = "neo"
    exit_code: ClassVar[int] = 1
    template: ClassVar[str] = "Le travail demandé n’a pas pu être fait."

    def __init__(self, **data: Any) -> None:
        super().__init__(self.code)
        self.data = data

    @property
    def sentence(self) -> str:
        """The French sentence a person reads."""
        return self.template.format(**self.data)

    def __str__(self) -> str:
        return self.sentence


class InputUnusable(NeoError):
    """What was given cannot be read."""

    code = "input_unusable"
    exit_code = 2
    template = "Ce qui a été donné ne peut pas être lu."


class WrongUsage(InputUnusable):
    """The command was not written as expected. Data: ``problem``, a French sentence."""

    code = "wrong_usage"
    template = "{problem}"


class FileUnreadable(InputUnusable):
    """A file or folder cannot be read. Data: ``path``, ``problem`` (French, no full stop)."""

    code = "file_unreadable"
    template = "Impossible de lire « {path} » : {problem}."


class DateUnreadable(InputUnusable):
    """A date is not AAAA-MM-JJ. Data: ``value``, ``where`` (option or setting)."""

    code = "date_unreadable"
    template = "{where} : « {value} » n’est pas une date possible ; écrivez-la sous la forme AAAA-MM-JJ."


class TextInvalid(InputUnusable):
    """A text for the knowledge base cannot be read. Data: ``problem`` (French, no full stop)."""

    code = "text_invalid"
    template = "Ce texte ne peut pas être importé : {problem}."


class SettingInvalid(InputUnusable):
    """A setting has a value that cannot be used. Data: ``name``, ``problem``."""

    code = "setting_invalid"
    template = "Le réglage {name} ne convient pas : {problem}."


class WorkFailed(NeoError):
    """The work was understood and could not be done."""

    code = "work_failed"


class DossierInvalid(WorkFailed):
    """A document breaks the exchange schema. Data: ``violations``, a tuple of (pointer, problem)."""

    code = "dossier_invalid"
    template = "Le document ne respecte pas le format d’échange ({count} écart(s) ; le premier : {first})."

    def __init__(self, violations: tuple[tuple[str, str], ...], **data: Any) -> None:
        first = f"{violations[0][0] or '/'}, {violations[0][1]}" if violations else "non précisé"
        super().__init__(violations=violations, count=len(violations), first=first, **data)


class RecordNotFound(WorkFailed):
    """No record of that id, or none this person may know of: the same words for both. Data: ``id``."""

    code = "record_not_found"
    template = "Aucun dossier « {id} » ; `neo records list` donne les identifiants connus."


class MessageNotFound(WorkFailed):
    """The record holds no received message of that id. Data: ``id``."""

    code = "message_not_found"
    template = "Aucun message reçu « {id} » dans ce dossier ; `neo records export ID` donne les identifiants."


class RecordExists(WorkFailed):
    """A record of that id is already held. Data: ``id``."""

    code = "record_exists"
    template = "Le dossier « {id} » existe déjà ; ajoutez --replace pour le remplacer."


class DataFolderUnusable(WorkFailed):
    """The data folder cannot be created or written. Data: ``path``."""

    code = "data_folder_unusable"
    template = "« {path} » ne peut pas être écrit ; choisissez un autre dossier de données avec NEO_DATA_DIR."


class StoreNotPrepared(WorkFailed):
    """The databases of the data folder do not exist yet. Data: ``path``."""

    code = "store_not_prepared"
    template = "Aucun dossier dans « {path} » ; commencez par `neo records import FICHIER`."


class StoreUnusable(WorkFailed):
    """A database refuses to read or write. Data: ``name`` (feminine), ``problem`` (no full stop)."""

    code = "store_unusable"
    template = "{name} ne peut être ni lue ni écrite : {problem}."


class OutputUnwritable(WorkFailed):
    """The file a result was to go to cannot be written. Data: ``path``."""

    code = "output_unwritable"
    template = "« {path} » ne peut pas être écrit ; choisissez un autre chemin."


class NotBuiltYet(WorkFailed):
    """A promised command that is not built yet. Data: ``command``."""

    code = "not_built_yet"
    template = "`neo {command}` n’est pas encore construit ; `neo --help` donne ce qui fonctionne."


class RegisterBroken(WorkFailed):
    """Data: ``number`` and ``problem``: where the chain of decisions breaks, and how."""

    code = "register_broken"
    template = (
        "Le registre des décisions est rompu à la décision n° {number} : {problem}. Rien n’est ouvert tant "
        "qu’il n’est pas rétabli depuis une sauvegarde."
    )


class MailError(WorkFailed):
    """A mailbox gave or took nothing usable. Data: ``place``, the machine or folder, never the account."""

    code = "mail_error"
    template = "La boîte aux lettres « {place} » n’a pas donné de réponse utilisable."


class MailUnreachable(MailError):
    """No connection, or it was cut. Data: ``place``, ``problem`` (French, no full stop)."""

    code = "mail_unreachable"
    template = "La boîte aux lettres « {place} » est injoignable : {problem}."


class MailRefused(MailError):
    """The account or the right is refused. Data: ``place``, ``problem`` (French, no full stop)."""

    code = "mail_refused"
    template = "La boîte aux lettres « {place} » refuse l’accès : {problem}."


class MailTokenExpired(MailError):
    """The token is no longer accepted. Data: ``place``."""

    code = "mail_token_expired"
    template = (
        "Le jeton d’accès à « {place} » n’est plus accepté (il a sans doute expiré) : "
        "reconnectez-vous, puis recommencez ; rien n’a été déposé."
    )


class MailNotFound(MailError):
    """The mailbox holds no mail of that id. Data: ``id``, ``place``."""

    code = "mail_not_found"
    template = "Aucun mail « {id} » dans « {place} » ; `neo mail list` donne les identifiants."


class MailFolderMissing(MailError):
    """A folder of the mailbox is not there. Data: ``folder``, ``place``, ``setting``."""

    code = "mail_folder_missing"
    template = "« {place} » n’a pas de dossier « {folder} » ; donnez son nom avec {setting}."


class MailboxFull(MailError):
    """No room for a draft. Data: ``place``."""

    code = "mailbox_full"
    template = (
        "La boîte aux lettres « {place} » est pleine : le brouillon n’a pas été déposé ; "
        "copiez votre texte ou faites de la place, puis recommencez."
    )


class DraftRefused(MailError):
    """The mailbox does not take a draft. Data: ``place``, ``folder``."""

    code = "draft_refused"
    template = (
        "« {place} » n’accepte pas de brouillon dans « {folder} » : rien n’a été déposé ; copiez votre texte."
    )


class DraftUncertain(MailError):
    """The connection was cut while a draft was put, and looking was not possible. Data: ``place``."""

    code = "draft_uncertain"
    template = (
        "La connexion à « {place} » a été coupée pendant le dépôt du brouillon : on ne sait pas s’il est "
        "arrivé ; gardez votre texte et recommencez, il ne sera pas déposé deux fois."
    )


class ModelError(WorkFailed):
    """A language model gave no usable answer. Data: ``provider``. The embedded writer always goes on."""

    code = "model_error"
    template = "Le modèle « {provider} » n’a pas donné de réponse utilisable."


class ModelBusy(ModelError):
    """The provider asks to come back later. Data: ``provider``, ``retry_after`` (seconds, or ``None``)."""

    code = "model_busy"
    template = "Le modèle « {provider} » est saturé."


class ModelRefused(ModelError):
    """The provider refuses: key, right, quota or content filter. Data: ``provider``, ``problem``,
    perhaps ``filtered``: its content filter refuses this request, and may accept another."""

    code = "model_refused"
    template = "Le modèle « {provider} » refuse la demande : {problem}."


class RequestTooLong(ModelError):
    """The request is longer than the model reads. Data: ``provider``."""

    code = "request_too_long"
    template = "La demande est trop longue pour le modèle « {provider} »."


class AnswerCut(ModelError):
    """The stream ended in the middle. Data: ``provider``."""

    code = "answer_cut"
    template = "La réponse du modèle « {provider} » a été coupée."


class ModelFrozen(ModelError):
    """Nothing came in time. Data: ``provider``."""

    code = "model_frozen"
    template = "Le modèle « {provider} » ne répond plus."


class AnswerMalformed(ModelError):
    """What came is not what the protocol says. Data: ``provider``."""

    code = "answer_malformed"
    template = "La réponse du modèle « {provider} » est illisible."


class ModelUnreachable(ModelError):
    """No connection. Data: ``provider``, ``host``."""

    code = "model_unreachable"
    template = "Le modèle « {provider} » est injoignable ({host})."


class Refused(NeoError):
    """A rule of access, governance or privacy says no."""

    code = "refused"
    exit_code = 3
    template = "Une règle s’y oppose."


class LeakFound(Refused):
    """Something identifying would have left in clear, after two maskings. Data: ``kinds``, words of its
    types."""

    code = "leak_found"
    template = (
        "Rien n’est envoyé : un identifiant ({kinds}) serait sorti en clair. Le rédacteur embarqué continue."
    )


class StaysOnOwnGround(Refused):
    """The text must keep a statement of a special category: only a model on own ground may read it. Data:
    ``task``."""

    code = "stays_on_own_ground"
    template = "Ce texte garde une donnée sensible utile : il ne part pas vers un modèle extérieur."


class NotAllowed(Refused):
    """Data: ``rule``, the name of the rule."""

    code = "not_allowed"
    template = "Refusé par la règle « {rule} »."


class UseClosed(Refused):
    """Data: ``reason``, the French sentence of the verdict: who closed or suspended, since when, why."""

    code = "use_closed"
    template = "{reason}"


class DecisionRefused(Refused):
    """Data: ``reason``, the French sentence that says which rule refuses the decision."""

    code = "decision_refused"
    template = "{reason}"


class NotALoopbackAddress(Refused):
    """A laboratory answers on the loopback only."""

    code = "not_a_loopback_address"
    template = "Laboratoire : NÉO ne répond qu’à cette machine (127.0.0.1)."
