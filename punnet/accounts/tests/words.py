"""An app that signs people up and in, and the worker that sends their mails."""

from __future__ import annotations

import json

from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from punnet.accounts import jobs

PASSWORD = "a-long-pass-phrase"


def app(method: str, path: str, body: object = None, token: str = "") -> tuple[int, dict]:
    headers = {"X-Session-Token": token} if token else {}
    answer = Client().generic(
        method,
        f"/_allauth/app/v1{path}",
        json.dumps(body) if body is not None else b"",
        content_type="application/json",
        headers=headers,
    )
    return answer.status_code, json.loads(answer.content)


def signed_up(email: str = "ada@example.com") -> str:
    status, made = app("POST", "/auth/signup", {"email": email, "password": PASSWORD})
    assert status == 200, made
    return str(made["meta"]["session_token"])


def run_mails() -> None:
    for job in ProcrastinateJob.objects.filter(task_name="accounts.send_mail", status="todo"):
        jobs.send_mail.func(**job.args)
