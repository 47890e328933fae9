"""Addresses of lessons and questions."""

from django.urls import path

from rounds.web.study import styleguide, views

app_name = "study"
urlpatterns = [
    path("styleguide/", styleguide.styleguide, name="styleguide"),
    path("learn/<slug:unit>/<slug:topic_id>/", views.lesson, name="lesson"),
    path("learn/<slug:unit>/<slug:topic_id>/step/<int:number>/", views.answer_step, name="answer-step"),
    path("learn/<slug:unit>/<slug:topic_id>/step/<int:number>/draft/", views.keep_blank, name="keep-blank"),
    path("practise/<slug:unit>/<slug:topic_id>/<slug:name>/", views.practise, name="practise"),
    path("drill/<slug:unit>/<slug:topic_id>/", views.drill, name="drill"),
    path("learn/<slug:unit>/<slug:topic_id>/note/", views.keep_note, name="keep-note"),
    path("ask/<int:pk>/read/", views.read_as, name="read-as"),
    path("ask/<int:pk>/report/", views.report, name="report"),
    path("ask/<int:pk>/", views.ask, name="ask"),
    path("ask/<int:pk>/answer/", views.answer, name="answer"),
    path("ask/<int:pk>/run/", views.run, name="run"),
    path("ask/<int:pk>/version/", views.version, name="version"),
    path("ask/<int:pk>/running/", views.running, name="running"),
    path("ask/<int:pk>/hint/", views.hint, name="hint"),
    path("ask/<int:pk>/working/", views.working, name="working"),
    path("ask/<int:pk>/skip/", views.skip, name="skip"),
    path("ask/<int:pk>/again/", views.again, name="again"),
    path("ask/<int:pk>/draft/", views.keep, name="keep"),
    path("media/<slug:unit>/<slug:topic_id>/", views.media, {"name": ""}, name="media"),
    path("media/<slug:unit>/<slug:topic_id>/<str:name>", views.media, name="image"),
]
