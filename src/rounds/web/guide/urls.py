"""Addresses of the day and the plan."""

from django.urls import path

from rounds.web.guide import views

app_name = "guide"
urlpatterns = [
    path("", views.today, name="today"),
]
