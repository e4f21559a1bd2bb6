// Reads aloud, one sentence at a time, by a voice that stays on this device: any other sends what it
// reads to whoever offers it.
const speech = self.speechSynthesis;
const tongue = (lang) => lang.toLowerCase().replace("_", "-");
let others; // the windows of this app in the same browser, of which one speaks
let found;
let now = null;

function chosen(language) {
  const here = speech?.getVoices().filter(({ localService, lang }) =>
    localService === true && tongue(lang).split("-")[0] === language) ?? [];
  const wanted = navigator.languages.map(tongue);
  const nearest = wanted.map((each) => here.find(({ lang }) => tongue(lang) === each)).find(Boolean);
  return nearest ?? here.find((voice) => voice.default) ?? here[0];
}

function end(isWhole) {
  const { done } = now;
  now = null;
  done(isWhole);
}

function cut() {
  if (!now) return;
  end(false);
  speech.cancel();
}

self.can = {
  // Voices may come late, or never: then nobody is answered.
  voice: ({ language }) => found ??= new Promise((done) => {
    const look = () => chosen(language) && done(true);
    speech?.addEventListener?.("voiceschanged", look);
    look();
    // On a phone, Safari lets a page speak only once it did so while somebody tapped.
    const isApple = navigator.vendor.startsWith("Apple");
    const allow = () => speech.speak(new SpeechSynthesisUtterance(""));
    if (speech && isApple) addEventListener("click", allow, { capture: true, once: true });
  }),
  say: ({ piece, text, rate, language }) => new Promise((done) => {
    cut();
    const voice = chosen(language);
    if (!voice || document.hidden) return done(false);
    const spoken = new SpeechSynthesisUtterance(text);
    Object.assign(spoken, { voice, lang: voice.lang, rate });
    now = { piece, done, spoken }; // one that nobody holds may never end
    spoken.onend = () => now?.piece === piece && end(true);
    spoken.onerror = () => now?.piece === piece && end(false);
    if (!others) {
      others = new BroadcastChannel(`ebb-and-flow aloud ${document.baseURI}`);
      others.onmessage = cut;
    }
    others.postMessage("speaks");
    speech.speak(spoken);
  }),
  hush: async ({ piece }) => now?.piece === piece && cut(),
};

document.addEventListener("visibilitychange", () => document.hidden && cut());
addEventListener("pagehide", cut);
