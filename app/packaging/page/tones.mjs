// Soft tones, made by the browser itself. Browsers let a page sound only after somebody touched
// it; a tone that comes before that is left out, because late it would mean nothing.
const LOUDEST = 0.25;
const FADE = 0.06;
const PATIENCE = 300;
let audio = null;

export const canSound = "AudioContext" in self;

const resume = () => audio?.state === "suspended" && audio.resume();
addEventListener("pointerdown", resume, true);
addEventListener("keydown", resume, true);

async function ready() {
  audio ??= new AudioContext();
  await Promise.race([resume(), new Promise((done) => setTimeout(done, PATIENCE))]);
  return audio.state === "running";
}

export async function play({ notes }) {
  if (!canSound || !await ready()) return false;
  let at = audio.currentTime;
  for (const [hertz, seconds] of notes) {
    const tone = new OscillatorNode(audio, { frequency: hertz });
    const loudness = new GainNode(audio, { gain: 0 });
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(LOUDEST, at + FADE);
    loudness.gain.linearRampToValueAtTime(0, at + seconds);
    tone.connect(loudness).connect(audio.destination);
    tone.start(at);
    tone.stop(at + seconds);
    at += seconds;
  }
  return true;
}
