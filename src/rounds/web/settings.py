"""Django's settings. What a person may choose comes from the environment (see environment.py)."""

from pathlib import Path

from rounds.web.environment import read_environment

_environment = read_environment()

ROUNDS_COURSE = _environment.course
ROUNDS_DATA = _environment.data
ROUNDS_PREVIEW = _environment.is_preview
# Where the home network is served; empty unless it was asked for.
ROUNDS_LAN = _environment.lan

SECRET_KEY = _environment.secret_key
DEBUG = False
ALLOWED_HOSTS = _environment.hosts

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "rounds.web.shell",
    "rounds.web.people",
    "rounds.web.study",
    "rounds.web.guide",
    "rounds.web.labs",
    "rounds.web.library",
    "rounds.web.atlas",
    "rounds.web.record",
    "rounds.web.introduction",
    *(["rounds.web.authoring"] if ROUNDS_PREVIEW else []),
]
MIDDLEWARE = [
    "rounds.web.people.middleware.OwnName",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rounds.web.shell.security.ContentSecurityPolicy",
    "rounds.web.shell.caching.NothingKept",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "rounds.web.people.middleware.DeviceRequired",
    "rounds.web.people.middleware.SignInRequired",
]
ROOT_URLCONF = "rounds.web.urls"
WSGI_APPLICATION = "rounds.web.wsgi.application"

DATABASES = {"default": _environment.database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.User"

SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_NAME = "rounds-session"
# No script sees it, no other site's form carries it. Not `Secure`: without HTTPS a browser would drop it.
SESSION_COOKIE_HTTPONLY, SESSION_COOKIE_SAMESITE, SESSION_COOKIE_SECURE = True, "Lax", False
SESSION_COOKIE_AGE = 365 * 24 * 3600  # a laptop's browser stays let in: the link is printed once
CSRF_COOKIE_NAME = "rounds-csrf"
CSRF_COOKIE_SAMESITE, CSRF_COOKIE_SECURE = "Lax", False
CSRF_FAILURE_VIEW = "rounds.web.shell.views.form_expired"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

# An answer is a few lines; code and notes fit too. Anything larger is refused before it is read.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "rounds.web.people.context.preferences",
                "rounds.web.people.context.device",
            ]
        },
    }
]

LANGUAGE_CODE = "en-gb"
USE_I18N = False
USE_TZ = True
# Days begin and end where the laptop is. What is stored is UTC all the same.
TIME_ZONE = _environment.zone

STATIC_URL = "/static/"
STATIC_ROOT = Path(__file__).parent / "static"
WHITENOISE_MIMETYPES = {".webmanifest": "application/manifest+json"}
# The build puts a hash of the content into each name: such a file never changes.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^.+-[0-9A-Z]{8}\..+$"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
