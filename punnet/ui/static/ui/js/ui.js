// Every page: sheets open in place, toasts go away, the theme changes without a reload,
// and what a change led to is said aloud. Without this file all of it works by plain pages.

const said = document.getElementById("said");

/** Let a screen reader say it, once. */
function say(text) {
  if (said && text) said.textContent = text;
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  const sheet = opener && document.getElementById(opener.dataset.opens);
  if (sheet?.showModal) {
    event.preventDefault();
    sheet.showModal();
    return;
  }
  const open = event.target.closest("dialog[open]");
  const outside = open && event.target === open;
  if (open && (outside || event.target.closest("[data-closes]"))) {
    event.preventDefault();
    open.close();
    return;
  }
  event.target.closest("[data-dismiss]")?.closest("[data-toast]")?.remove();
});

document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-theme-switch]");
  if (!form || !event.submitter) return;
  event.preventDefault();
  const theme = event.submitter.value;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  for (const button of form.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button === event.submitter));
  }
  const body = new FormData(form, event.submitter);
  fetch(form.action, { method: "POST", body, redirect: "manual" }); // the cookie, for the next page
});

// a form that has been sent is not sent again by a second click
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || !form.dataset.once) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  const target = event.detail.elt;
  say((target?.matches?.("[data-says]") ? target : target?.querySelector?.("[data-says]"))?.dataset.says);
});
document.addEventListener("htmx:sendError", () => say(said?.dataset.offline));
