"""Every address of the screens. The house rules read who may enter each of them."""

from django.urls import path, register_converter

from . import (
    administration,
    agency,
    conclusions,
    converters,
    day,
    departure,
    functions,
    governance,
    home,
    mailbox,
    next_steps,
    papers,
    portfolio,
    preferences,
    providers,
    questions,
    records,
    replies,
    sign_in,
    syntheses,
    texts,
)

register_converter(converters.RecordIdConverter, "record")

app_name = "web"

urlpatterns = [
    path("", home.home, name="home"),
    path("connexion/", sign_in.sign_in, name="sign_in"),
    path("deconnexion/", sign_in.sign_out, name="sign_out"),
    path("assistant/", preferences.switch_assistant, name="switch_assistant"),
    path("fonctions/", functions.functions, name="functions"),
    path("affichage/", preferences.choose_theme, name="choose_theme"),
    path("journee/", day.day, name="day"),
    path("portefeuille/", portfolio.portfolio, name="portfolio"),
    path("dossiers/<record:record_id>/", records.record, name="record"),
    path("dossiers/<record:record_id>/motif/", records.state_reason, name="reason"),
    path("dossiers/<record:record_id>/synthese/", syntheses.synthesis, name="synthesis"),
    path("dossiers/<record:record_id>/synthese/flux/", syntheses.stream, name="synthesis_stream"),
    path("dossiers/<record:record_id>/question/", questions.question, name="question"),
    path("dossiers/<record:record_id>/question/flux/", questions.stream, name="question_stream"),
    path("dossiers/<record:record_id>/ce-qui-partirait/", departure.departure, name="departure"),
    path("dossiers/<record:record_id>/courriels/<record:message_id>/", replies.reply, name="reply"),
    path("dossiers/<record:record_id>/conclusion/", conclusions.conclusion, name="conclusion"),
    path("dossiers/<record:record_id>/suites/", next_steps.next_steps, name="next_steps"),
    path("textes/", texts.texts, name="texts"),
    path("textes/<slug:key>/<str:day>/", texts.text, name="text"),
    path("courriels/", mailbox.mails, name="mails"),
    path("courriels/<record:mail_id>/", mailbox.mail, name="mailbox_mail"),
    path("agence/", agency.calendar, name="agency"),
    path("comptes/", administration.accounts, name="accounts"),
    path("reglages/", administration.settings_page, name="settings"),
    path("gouvernance/", governance.governance, name="governance"),
    path("gouvernance/papiers/", papers.papers, name="papers"),
    path("gouvernance/papiers/<slug:name>.<slug:kind>", papers.paper, name="paper"),
    path("gouvernance/suspendre/", governance.suspend, name="suspend"),
    path("gouvernance/lever/", governance.lift, name="lift"),
    path("modeles/", providers.page, name="providers"),
    path("modeles/essai/", providers.test, name="provider_test"),
]
