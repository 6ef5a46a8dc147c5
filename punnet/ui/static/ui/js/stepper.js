// Steppers: quick presses become one request; what was pressed meanwhile is not lost.
// Without this file each press is a request of its own.

const PAUSE = 280; // ms of quiet before the number is sent
const timers = new Map(); // stepper id → timer
const wanted = new Map(); // stepper id → the number last asked for
const added = new Set(); // ids of those that were a round plus until now

const stepperOf = (element) => element.closest?.("form[data-stepper]");
const amountOf = (form) => form.querySelector(".stepper-amount input");

function later(form, value) {
  wanted.set(form.id, value);
  amountOf(form).value = value;
  clearTimeout(timers.get(form.id));
  timers.set(form.id, setTimeout(() => send(form.id), PAUSE));
}

function send(id) {
  const form = document.getElementById(id);
  // while one is on its way, the number waits for its answer (afterSwap)
  if (!form || form.classList.contains("htmx-request") || !wanted.has(id)) return;
  if (!form.matches("[data-stepper]")) return void wanted.delete(id);
  amountOf(form).value = wanted.get(id);
  form.requestSubmit(form.querySelector(".stepper-set"));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-by]");
  const form = button && window.htmx && stepperOf(button);
  if (!form) return;
  event.preventDefault();
  const step = Number(form.dataset.step);
  const now = Number(wanted.get(form.id) ?? amountOf(form).value) || 0;
  const cap = form.dataset.cap ? Number(form.dataset.cap) : Infinity;
  later(form, Math.max(0, Math.min(now + step * Number(button.dataset.by), Math.max(cap, now))));
});

document.addEventListener("change", (event) => {
  const form = event.target.matches(".stepper-amount input") && stepperOf(event.target);
  if (form && window.htmx && /^\d+$/.test(event.target.value)) later(form, Number(event.target.value));
});
document.addEventListener("focusin", (event) => {
  if (event.target.matches(".stepper-amount input")) event.target.select();
});

// gone to another page within the pause: the number is sent all the same
window.addEventListener("pagehide", () => {
  for (const [id, value] of wanted) {
    const form = document.getElementById(id);
    if (!form?.matches("[data-stepper]")) continue;
    amountOf(form).value = value;
    navigator.sendBeacon(form.action, new FormData(form));
  }
  wanted.clear();
});

document.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.detail.elt;
  if (!form.matches?.("[data-stepper]")) return;
  const sent = Number(amountOf(form).value);
  if (wanted.get(form.id) === sent) wanted.delete(form.id);
});
document.addEventListener("htmx:configRequest", (event) => {
  // htmx adds the button pressed last, but the number counts
  if (event.detail.elt.matches?.("[data-stepper]")) delete event.detail.parameters.to;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target, xhr } = event.detail;
  if (xhr.status === 409) wanted.delete(target.id); // stale: the fresh line counts
  if (target.matches?.(".adder")) added.add(target.id);
});
document.addEventListener("htmx:responseError", (event) => wanted.delete(event.detail.elt.id));

document.addEventListener("htmx:afterSettle", (event) => {
  const fresh = event.detail.elt;
  if (!fresh.matches?.(".stepper, .adder")) return;
  if (added.delete(fresh.id) && fresh.matches(".stepper")) fresh.dataset.grows = "";
  const active = document.activeElement;
  if (!active || active === document.body) {
    document.getElementById(`${fresh.id}-plus`)?.focus({ preventScroll: true });
  }
  if (wanted.has(fresh.id)) send(fresh.id);
});
