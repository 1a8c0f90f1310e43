"""Every address of the server."""

from django.urls import include, path

urlpatterns = [path("", include("neo.doors.web.urls"))]

handler500 = "neo.doors.web.incidents.server_error"
