"""All settings, read top to bottom. Every value from outside comes through config/env.py."""

from __future__ import annotations

import os
from operator import attrgetter
from pathlib import Path

from config import env

ROOT = Path(__file__).resolve().parent.parent
MODE = env.choice("PUNNET_MODE", ("development", "production"), "development")
PRODUCTION = MODE == "production"
DEBUG = (
    False  # a page of Django's debugging is never shown: errors go to the log with their request id
)
DATA = Path(env.text("PUNNET_DATA", str(ROOT / "var")))

# --- secrets; development has fixed ones, since it has nothing to protect
_NONE = None if PRODUCTION else "development-only-not-a-secret-" + "0" * 20
SECRET_KEY = env.secret("SECRET_KEY", development=_NONE)
PUNNET_KEYS = env.keys("PUNNET_KEYS", development=_NONE and f"dev:{_NONE}")

# --- who may ask, and where we are
PORT = env.number("PUNNET_PORT", 8000, low=1, high=65535)
PAY_PORT = env.number("PUNNET_PAY_PORT", 8010, low=1, high=65535)
INBOX_PORT = env.number("PUNNET_INBOX_PORT", 8026, low=1, high=65535)
SITE_URL = env.text("PUNNET_URL", None if PRODUCTION else f"http://127.0.0.1:{PORT}").rstrip("/")
ALLOWED_HOSTS = env.text("PUNNET_HOSTS", None if PRODUCTION else "127.0.0.1,localhost,[::1]").split(
    ","
)
CSRF_TRUSTED_ORIGINS = [SITE_URL]
TRUSTED_PROXIES = env.number(
    "PUNNET_PROXIES", 0, high=9
)  # how many X-Forwarded-For hops to believe

INSTALLED_APPS = [
    "punnet.backoffice.apps.BackofficePagesConfig",
    "punnet.backoffice.apps.BackofficeConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.headless",
    "django_htmx",
    "ninja",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "punnet.foundation",
    "punnet.events",
    "punnet.requests",
    "punnet.ui",
    "punnet.places",
    "punnet.stores",
    "punnet.accounts",
    "punnet.ledger",
    "punnet.tills",
    "punnet.catalogue",
    "punnet.inventory",
    "punnet.slots",
    "punnet.promotions",
    "punnet.credits",
    "punnet.basket",
    "punnet.orders",
    "punnet.payments",
    "punnet.settlement",
    "punnet.fulfilment",
    "punnet.invoices",
    "punnet.notifications",
    "punnet.processes",
    "punnet.overviews",
    "punnet.ops",
    "punnet.api",
    "punnet.staff",
    "punnet.storefront",
]

MIDDLEWARE = [
    "punnet.ops.logs.RequestIdMiddleware",
    "punnet.ops.metrics.MetricsMiddleware",
    "punnet.ops.paths.NoNulMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "punnet.ui.csp.ContentSecurityPolicyMiddleware",
    "punnet.accounts.sessions.SessionMiddleware",
    "punnet.ui.language.LanguageMiddleware",
    "punnet.api.edge.ApiMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "punnet.ops.paths.NoNulInFormsMiddleware",
    "punnet.accounts.sessions.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [],
        "APP_DIRS": True,  # punnet/<app>/jinja2/
        "OPTIONS": {
            "environment": "punnet.ui.jinja2.environment",
            "context_processors": ["punnet.ui.jinja2.one_token"],
        },
    },
    {
        # Django's admin, and what libraries bring
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]

# --- database: the application's role; migrations take the owner's (`punnet migrate` sets this)
DATABASE_ROLE = env.choice("PUNNET_DATABASE_ROLE", ("app", "owner"), "app")
_URL = "DATABASE_OWNER_URL" if DATABASE_ROLE == "owner" else "DATABASE_URL"
DATABASES = {"default": env.database(_URL)}
APP_ROLE = env.database("DATABASE_URL")["USER"]  # whom migrations grant to
if _suffix := os.environ.get("PYTEST_DB_SUFFIX"):
    DATABASES["default"]["TEST"] = {"NAME": f"test_punnet_{_suffix}"}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- cache: shared by all processes
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
    }
}

# --- people
AUTH_USER_MODEL = "accounts.User"
SESSION_ENGINE = "punnet.accounts.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "punnet.accounts.allauth.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "optional"  # ordering works before; claiming guest orders does not
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = False
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Punnet: "
# mails name people so; str() of a user is for logs and names nobody
ACCOUNT_USER_DISPLAY = attrgetter("email")
HEADLESS_ONLY = False
HEADLESS_CLIENTS = ("app",)
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Punnet"
MFA_ADAPTER = "punnet.accounts.allauth.MFAAdapter"
# limits by network address mean nothing where every caller is 127.0.0.1
RATE_LIMITS = env.flag("PUNNET_RATE_LIMITS", PRODUCTION)
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
if not RATE_LIMITS:
    ACCOUNT_RATE_LIMITS = {
        "login": None,
        "login_failed": "20/5m/key",
        "signup": None,
        "reset_password": "5/m/key",
        "reset_password_from_key": None,
    }

# --- language and time: UTC inside, the store's zone at the edges
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fi", "Suomi"), ("sv", "Svenska")]
LANGUAGE_COOKIE_NAME = "language"
LOCALE_PATHS = [ROOT / "punnet" / "locale"]
TIME_ZONE = "Europe/Helsinki"
USE_I18N = USE_TZ = True

# --- files
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [("generated", DATA / "generated")]  # made by `punnet static`
MEDIA_ROOT = DATA / "media"
MEDIA_URL = "/media/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "punnet.ui.storage.StaticStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000

# --- mail, sent by the worker
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = env.text("SMTP_HOST", "127.0.0.1")
EMAIL_PORT = env.number("SMTP_PORT", env.number("PUNNET_SMTP_PORT", 8025), low=1, high=65535)
EMAIL_HOST_USER = env.text("SMTP_USER", "")
EMAIL_HOST_PASSWORD = env.text("SMTP_PASSWORD", "")
EMAIL_USE_TLS = env.flag("SMTP_TLS", PRODUCTION)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text(
    "PUNNET_MAIL_FROM", None if PRODUCTION else "Punnet <shop@punnet.example>"
)

# --- payment: the provider's HTTP, wherever it is
STRIPE_API_BASE = env.text(
    "STRIPE_API_BASE", "https://api.stripe.com" if PRODUCTION else f"http://127.0.0.1:{PAY_PORT}"
)
STRIPE_PAGE_ORIGIN = env.text(
    "STRIPE_PAGE_ORIGIN",
    "https://checkout.stripe.com" if PRODUCTION else f"http://127.0.0.1:{PAY_PORT}",
)
STRIPE_API_KEY = env.text(
    "STRIPE_API_KEY", None if PRODUCTION else "sk_test_punnet_development_key"
)
STRIPE_WEBHOOK_SECRET = env.text(
    "STRIPE_WEBHOOK_SECRET", None if PRODUCTION else "whsec_punnet_development_secret"
)
# half of a web process's threads may wait for the provider; a worker has as many jobs at once
WEB_THREADS = env.number("PUNNET_WEB_THREADS", 8, low=1)
PROVIDER_SEATS = max(1, WEB_THREADS // 2)
# PayPal is offered where its three are set
PAYPAL_API_BASE = env.text(
    "PAYPAL_API_BASE",
    "https://api-m.paypal.com" if PRODUCTION else f"http://127.0.0.1:{PAY_PORT}/paypal",
)
PAYPAL_PAGE_ORIGIN = env.text(
    "PAYPAL_PAGE_ORIGIN",
    "https://www.paypal.com" if PRODUCTION else f"http://127.0.0.1:{PAY_PORT}",
)
PAYPAL_CLIENT_ID = env.text("PAYPAL_CLIENT_ID", "" if PRODUCTION else "punnet_development_client")
PAYPAL_CLIENT_SECRET = env.text(
    "PAYPAL_CLIENT_SECRET", "" if PRODUCTION else "punnet_development_client_secret"
)
PAYPAL_WEBHOOK_ID = env.text("PAYPAL_WEBHOOK_ID", "" if PRODUCTION else "WHPUNNETDEVELOPMENT")
env.together(
    PAYPAL_CLIENT_ID=PAYPAL_CLIENT_ID,
    PAYPAL_CLIENT_SECRET=PAYPAL_CLIENT_SECRET,
    PAYPAL_WEBHOOK_ID=PAYPAL_WEBHOOK_ID,
)
# the two waits that a check of the whole path would not sit out
HOLD_SECONDS = env.number("PUNNET_HOLD_SECONDS", 60 * 60, low=1)
PAYMENT_SECONDS = env.number("PUNNET_PAYMENT_SECONDS", 15 * 60, low=1)
# how long a guest's basket waits for its owner, and one that became an order stays to be looked at
BASKET_DAYS = env.number("PUNNET_BASKET_DAYS", 30, low=1)

# how long a process may keep which products a list has (never their prices or what is left)
SHELF_SECONDS = env.number("PUNNET_SHELF_SECONDS", 15, high=60)

# --- web server's safety
CSRF_FAILURE_VIEW = "punnet.ui.views.csrf_failed"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
LIVING_PAGE = env.flag("PUNNET_UI_PAGE", not PRODUCTION)  # /ui shows every component

# --- jobs and logs
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"  # punnet/<app>/jobs.py
LOGGING_CONFIG = "punnet.ops.logs.configure"
LOGGING = {"json": PRODUCTION}
SILENCED_SYSTEM_CHECKS = ["staticfiles.W004"]  # the generated folder is made by `punnet static`
