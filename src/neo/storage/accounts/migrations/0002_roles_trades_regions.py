from django.db import migrations, models


def give_advisers_a_trade(apps, schema_editor):
    """Every adviser of before was an employment adviser."""
    account = apps.get_model("accounts", "Account")
    account.objects.using(schema_editor.connection.alias).filter(role="adviser").update(trade="emploi")


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="account",
            name="account_role_is_known",
        ),
        migrations.RemoveConstraint(
            model_name="account",
            name="account_adviser_has_ties",
        ),
        migrations.AddField(
            model_name="account",
            name="epoch",
            field=models.PositiveIntegerField(default=0, verbose_name="série de sessions"),
        ),
        migrations.AddField(
            model_name="account",
            name="region",
            field=models.CharField(blank=True, max_length=8, verbose_name="région"),
        ),
        migrations.AddField(
            model_name="account",
            name="trade",
            field=models.CharField(
                blank=True,
                choices=[
                    ("emploi", "Conseil à l’emploi"),
                    ("entreprise", "Conseil à l’entreprise"),
                    ("gdd", "Gestion des droits"),
                ],
                max_length=16,
                verbose_name="métier",
            ),
        ),
        migrations.AlterField(
            model_name="account",
            name="role",
            field=models.CharField(
                choices=[
                    ("adviser", "Conseiller"),
                    ("manager", "Responsable d’agence"),
                    ("elected", "Élu du personnel"),
                    ("ethics_internal", "Comité d’éthique interne"),
                    ("ethics_external", "Comité d’éthique externe"),
                    ("dpo", "Délégué à la protection des données"),
                    ("security", "Responsable de la sécurité"),
                    ("editor", "Rédacteur des textes"),
                    ("administrator", "Administrateur"),
                ],
                max_length=16,
                verbose_name="rôle",
            ),
        ),
        migrations.RunPython(give_advisers_a_trade, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "role__in",
                        [
                            "adviser",
                            "manager",
                            "elected",
                            "ethics_internal",
                            "ethics_external",
                            "dpo",
                            "security",
                            "editor",
                            "administrator",
                        ],
                    )
                ),
                name="account_role_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("role", "adviser"), _negated=True),
                    models.Q(
                        models.Q(("adviser_id", ""), _negated=True),
                        models.Q(("agency_code", ""), _negated=True),
                        ("trade__in", ["emploi", "entreprise", "gdd"]),
                    ),
                    _connector="OR",
                ),
                name="account_adviser_has_ties",
            ),
        ),
    ]
