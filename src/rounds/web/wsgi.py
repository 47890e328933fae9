"""The application that the server calls."""

import importlib
import os

from django.core.wsgi import get_wsgi_application

from rounds.marking import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rounds.web.settings")

application = get_wsgi_application()
warm_up()
# Imported only now: it needs Django to be set up.
importlib.import_module("rounds.web.study.programs").resume()
