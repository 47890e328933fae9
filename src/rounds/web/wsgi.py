"""The application that the server calls."""

import os

from django.core.wsgi import get_wsgi_application

from rounds.marking import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rounds.web.settings")

application = get_wsgi_application()
warm_up()
