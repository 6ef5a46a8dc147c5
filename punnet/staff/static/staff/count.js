// Minus and plus beside a typed number, and the print button: both come with scripts only.

function enhance() {
  for (const button of document.querySelectorAll("[data-count] [data-by], [data-print]")) {
    button.hidden = false;
  }
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) return void window.print();
  const button = event.target.closest("[data-count] [data-by]");
  if (!button) return;
  const field = button.closest("[data-count]").querySelector("input");
  const wanted = (Number(field.value) || 0) + Number(button.dataset.by);
  field.value = Math.max(Number(field.min), Math.min(wanted, Number(field.max)));
});

enhance();
document.addEventListener("htmx:afterSettle", enhance);
