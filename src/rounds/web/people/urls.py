"""Addresses of accounts."""

from django.urls import path

from rounds.web.people import device_styleguide, device_views, views

app_name = "people"
urlpatterns = [
    path("enter/<str:token>", views.enter, name="enter"),
    path("pair/", device_views.pair, name="pair"),
    path("pair/<str:token>", device_views.pair_with, name="pair-with"),
    path("devices/", device_views.devices_page, name="devices"),
    path("devices/here/", device_views.here, name="here"),
    path("devices/code/", device_views.code, name="code"),
    path("devices/code/<int:pk>/", device_views.code_state, name="code-state"),
    path("devices/revoke-all/", device_views.revoke_all, name="revoke-all"),
    path("devices/<int:pk>/name/", device_views.rename, name="rename"),
    path("devices/<int:pk>/revoke/", device_views.revoke, name="revoke"),
    path("styleguide/devices/", device_styleguide.styleguide, name="devices-styleguide"),
]
