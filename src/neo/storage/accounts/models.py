"""The account: a login, a role, and the ties that open records."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class Role(models.TextChoices):
    """What an account may do. One role an account: nobody administers what they consult."""

    ADVISER = "adviser", "Conseiller"
    MANAGER = "manager", "Responsable d’agence"
    ADMINISTRATOR = "administrator", "Administrateur"


class Accounts(BaseUserManager["Account"]):
    """Ways to find and create accounts."""

    def create_account(self, login: str, password: str, **fields: str) -> Account:
        """Create an account with a hashed password.

        `fields` are the other columns by name (display_name, role, adviser_id, agency_code, agency_name).
        Raises ValidationError when a column is missing or inconsistent with the role.
        """
        account = self.model(login=login, **fields)
        account.set_password(password)
        account.full_clean()
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """Somebody who signs in.

    There is no mail address, and no date of last sign-in: a date a person would be a way to watch people.
    """

    # Taken out of Django's base class on purpose; without the field Django does not write it either.
    last_login = None  # type: ignore[assignment]

    login = models.CharField("identifiant", max_length=64, unique=True)
    display_name = models.CharField("nom affiché", max_length=120)
    role = models.CharField("rôle", max_length=16, choices=Role.choices)
    adviser_id = models.CharField("identifiant de conseiller", max_length=64, blank=True)
    agency_code = models.CharField("code de l’agence", max_length=16, blank=True)
    agency_name = models.CharField("agence", max_length=160, blank=True)
    is_active = models.BooleanField("ouvert", default=True)

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
                | (~models.Q(adviser_id="") & ~models.Q(agency_code="")),
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
