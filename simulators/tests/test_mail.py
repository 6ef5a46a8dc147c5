"""The mail catcher: takes every mail, shows it safely, keeps it over a restart."""

from __future__ import annotations

import smtplib
import threading
from email.message import EmailMessage

import httpx
import pytest

from simulators.mail.__main__ import start
from simulators.mail.box import MOST_MAILS, Box


class Catcher:
    def __init__(self, box: Box) -> None:
        self.smtp, self.inbox = start("127.0.0.1", 0, 0, box)
        threading.Thread(target=self.inbox.serve_forever, args=(0.02,), daemon=True).start()
        self.web = httpx.Client(base_url=f"http://127.0.0.1:{self.inbox.server_address[1]}")

    def send(self, to: str, subject: str = "Kiitos!", html: str = "<p>Hyvää päivää</p>") -> None:
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "Punnet <shop@punnet.test>", to, subject
        mail.set_content("Open http://127.0.0.1:1/orders/7?t=a&b=c. Hyvää päivää")
        mail.add_alternative(html, subtype="html")
        with smtplib.SMTP("127.0.0.1", self.smtp.port) as smtp:
            smtp.send_message(mail)

    def stop(self) -> None:
        self.smtp.stop()
        self.inbox.shutdown()
        self.inbox.server_close()
        self.web.close()


@pytest.fixture
def catcher(tmp_path):
    running = Catcher(Box(tmp_path))
    yield running
    running.stop()


def test_messages_are_listed_newest_first_and_by_address(catcher):
    catcher.send("aino@example.test", "First")
    catcher.send("eero@example.test", "Second")
    mails = catcher.web.get("/messages").json()
    assert [mail["subject"] for mail in mails] == ["Second", "First"]
    [mail] = catcher.web.get("/messages", params={"to": "Aino@Example.test"}).json()
    assert set(mail) == {"id", "from", "to", "subject", "date", "text", "html", "headers"}
    assert (mail["from"], mail["to"]) == ("Punnet <shop@punnet.test>", ["aino@example.test"])
    assert "Hyvää päivää" in mail["text"] and "<p>Hyvää päivää</p>" in mail["html"]


def test_an_empty_inbox_says_what_to_do(catcher):
    assert "No mail yet" in catcher.web.get("/").text
    assert "No mail to this address" in catcher.web.get("/?to=a%40b.c").text
    assert catcher.web.get("/messages/00000042").status_code == 404


def test_a_mail_cannot_run_or_load_anything(catcher):
    catcher.send("a@b.test", "<script>1</script>", "<script>alert(1)</script><img src=http://x>")
    page = catcher.web.get("/messages/00000001")
    assert "<script" not in page.text and "sandbox" in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    policy = catcher.web.get("/messages/00000001/html").headers["content-security-policy"]
    assert policy.startswith("sandbox; default-src 'none'")
    text = catcher.web.get("/messages/00000001?part=text").text
    assert 'href="http://127.0.0.1:1/orders/7?t=a&amp;b=c"' in text
    assert "X" not in catcher.web.get("/messages/00000001?part=headers").headers


def test_delete_empties_also_the_disk(catcher, tmp_path):
    catcher.send("a@b.test")
    assert catcher.web.delete("/messages").json() == {"deleted": 1}
    assert catcher.web.get("/messages").json() == []
    assert list(tmp_path.iterdir()) == []


def test_the_empty_button_obeys_only_its_own_page(catcher):
    catcher.send("a@b.test")
    assert catcher.web.post("/emptied", headers={"Origin": "http://evil.test"}).status_code == 404
    assert catcher.web.post("/emptied", headers={"Origin": "null"}).status_code == 404
    assert len(catcher.web.get("/messages").json()) == 1
    assert catcher.web.post("/emptied").status_code == 303
    assert catcher.web.get("/messages").json() == []


def test_mails_survive_a_restart_with_their_envelope(tmp_path):
    box = Box(tmp_path)
    box.add(b"Subject: Hidden copy\r\nTo: a@b.test\r\n\r\nText", ["copy@b.test"])
    again = Box(tmp_path)
    assert again.find() == box.find()
    assert again.find(to="copy@b.test")[0].subject == "Hidden copy"
    assert again.add(b"Subject: x\r\n\r\n", ["a@b.test"]).id == "00000002"


def test_broken_mail_is_shown_as_far_as_it_can_be_read(catcher):
    catcher.inbox.box.add(b"Date: yesterday\r\n\xff\xfe no header\r\n\r\n\xff", ["a@b.test"])
    assert catcher.web.get("/").status_code == 200
    assert catcher.web.get("/messages/00000001").status_code == 200


def test_the_box_is_bounded(tmp_path):
    box = Box()
    for number in range(MOST_MAILS + 5):
        box.add(b"Subject: %d\r\n\r\n" % number, ["a@b.test"])
    mails = box.find()
    assert (len(mails), mails[-1].subject) == (MOST_MAILS, "5")
