// The picker's phone: the scanner's field gets the focus back, a scan sounds and shakes.

const scan = () => document.querySelector("[data-scan] input:not([type=hidden])");
const TYPING = "input, textarea, select, dialog[open] *";
let sound;

/** A short tone: high for right, two low ones for wrong. Silent until the page was touched once. */
function tone(kind) {
  navigator.vibrate?.(kind === "right" ? 40 : [120, 80, 120]);
  try {
    sound ??= new AudioContext();
  } catch {
    return; // no sound on this machine: the words and the colour are there
  }
  for (const at of kind === "right" ? [0] : [0, 0.2]) {
    const voice = sound.createOscillator();
    const volume = sound.createGain();
    voice.frequency.value = kind === "right" ? 1320 : 220;
    volume.gain.value = 0.15;
    voice.connect(volume).connect(sound.destination);
    voice.start(sound.currentTime + at);
    voice.stop(sound.currentTime + at + 0.12);
  }
}

function ready() {
  const said = document.querySelector("[data-sound]");
  if (said) {
    tone(said.dataset.sound);
    delete said.dataset.sound;
  }
  const field = scan();
  if (!field || document.activeElement?.matches(TYPING)) return; // what is being typed stays
  field.focus({ preventScroll: true });
  field.select();
}

ready();
document.addEventListener("htmx:afterSettle", ready);
document.addEventListener("focusout", () => {
  // a scanner types like a keyboard: with nothing else focused its keys belong in the field
  setTimeout(() => {
    const active = document.activeElement;
    if (!active || active === document.body) scan()?.focus({ preventScroll: true });
  }, 150);
});
