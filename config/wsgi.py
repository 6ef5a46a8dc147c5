"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from punnet.ops.processes import die_with_parent
from punnet.ops.warm import warm

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
if os.environ.get("PUNNET_SUPERVISED"):
    die_with_parent()  # granian's workers outlive a killed granian otherwise, and hold the port

application = get_wsgi_application()
warm(application)
