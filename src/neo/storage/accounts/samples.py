"""Sample accounts for a laboratory: the people of the demonstration.

Their passwords are public. `make run` creates them in a laboratory, which answers on the loopback only.
"""

from __future__ import annotations

from dataclasses import dataclass

from .models import Account, Role, Trade

SAMPLE_PASSWORD = "neo-demonstration"  # public on purpose: it opens fictitious records only


@dataclass(frozen=True, slots=True)
class SampleAccount:
    """One account of the demonstration, with the password to print beside it."""

    login: str
    display_name: str
    role: Role
    adviser_id: str = ""
    agency_code: str = ""
    agency_name: str = ""
    region: str = ""
    trade: str = ""
    password: str = SAMPLE_PASSWORD

    @property
    def credentials(self) -> str:
        """One line to print: role, agency if any, login and password."""
        trade = f" ({Trade(self.trade).label.lower()})" if self.trade else ""
        place = f", {self.agency_name}" if self.agency_name else ""
        return f"{self.role.label}{trade}{place} : {self.login} / {self.password}"


_NORTH = {"agency_code": "59001", "agency_name": "Agence France Travail Demo-Nord", "region": "32"}
_SOUTH = {"agency_code": "34001", "agency_name": "Agence France Travail Demo-Sud", "region": "76"}

SAMPLE_ACCOUNTS = (
    SampleAccount("lise.marchetti", "Lise MARCHETTI", Role.ADVISER, adviser_id="CONS-A", **_NORTH),
    SampleAccount("karim.ousmane", "Karim OUSMANE", Role.ADVISER, adviser_id="CONS-B", **_SOUTH),
    # A colleague of the first: her own list is empty, and every record of the agency opens after a reason.
    SampleAccount("nadia.ferrand", "Nadia FERRAND", Role.ADVISER, adviser_id="CONS-C", **_NORTH),
    SampleAccount(
        "samira.haddad", "Samira HADDAD", Role.ADVISER, adviser_id="CONS-E", trade="entreprise", **_NORTH
    ),
    SampleAccount("yann.legoff", "Yann LE GOFF", Role.ADVISER, adviser_id="CONS-D", trade="gdd", **_NORTH),
    SampleAccount("responsable.nord", "Odile VASSEUR", Role.MANAGER, **_NORTH),
    SampleAccount("elue.csec", "Élise MARCHAND", Role.ELECTED),
    SampleAccount("elu.cse", "Bruno TISSOT", Role.ELECTED, region="32"),
    SampleAccount("ethique.interne", "Hélène DUMAS", Role.ETHICS_INTERNAL),
    SampleAccount("ethique.externe", "Ismaël RICHOUX", Role.ETHICS_EXTERNAL),
    SampleAccount("dpo", "Carole BENHAMOU", Role.DPO),
    SampleAccount("securite", "Thierry LAMOTTE", Role.SECURITY),
    SampleAccount("redaction", "Agnès POULAIN", Role.EDITOR),
    SampleAccount("administration", "Paul KERMARREC", Role.ADMINISTRATOR),
)


def create_sample_accounts() -> tuple[SampleAccount, ...]:
    """Create the missing sample accounts; those that exist are left as they are.

    Returns every sample account with its password, for the caller to print.
    """
    existing = set(Account.objects.values_list("login", flat=True))
    for sample in SAMPLE_ACCOUNTS:
        if sample.login not in existing:
            _create(sample)
    return SAMPLE_ACCOUNTS


def close_sample_accounts() -> tuple[str, ...]:
    """Close the sample accounts that still have their public password; their logins.

    One whose password was changed belongs to somebody, and stays.
    """
    logins = [sample.login for sample in SAMPLE_ACCOUNTS]
    public = [a for a in Account.objects.filter(login__in=logins) if a.check_password(SAMPLE_PASSWORD)]
    for account in public:
        account.set_unusable_password()
        account.is_active = False
        account.save()
    return tuple(account.login for account in public)


def _create(sample: SampleAccount) -> None:
    Account.objects.create_account(
        sample.login,
        sample.password,
        display_name=sample.display_name,
        role=sample.role.value,
        adviser_id=sample.adviser_id,
        agency_code=sample.agency_code,
        agency_name=sample.agency_name,
        region=sample.region,
        trade=sample.trade,
    )
