// What only a page can do, for Python: it posts {id, asks, ...} on the channel and hears
// {answers: id, value} or {answers: id, fault}. Changes come unasked as {event}.
import "./aloud.mjs";
import "./print.mjs";
import { announce, channel } from "./channel.mjs";
import { accept } from "./offline.mjs";
import { canSound, play } from "./tones.mjs";

const registered = () => navigator.serviceWorker?.getRegistration();
const MARK = `ebb-and-flow notes ${document.baseURI}`;
let prompt = null;

const can = {
  ...self.can,
  state: async () => ({
    online: navigator.onLine,
    installed: matchMedia("(display-mode: standalone)").matches || navigator.standalone === true,
    installable: prompt !== null,
    persisted: (await navigator.storage?.persisted?.()) ?? false,
    offline: Boolean((await registered())?.active),
    update: Boolean((await registered())?.waiting),
    notifications: self.Notification?.permission ?? "unsupported",
    sounds: canSound,
    vibrates: "vibrate" in navigator && matchMedia("(any-pointer: coarse)").matches,
  }),
  persist: async () => (await navigator.storage?.persist?.()) ?? false,
  install: async () => {
    if (!prompt) return "unsupported";
    const asked = prompt;
    prompt = null; // it may be shown once
    await asked.prompt();
    return (await asked.userChoice).outcome;
  },
  update: async () => accept(await registered()),
  // Outside the private files: a browser may empty those by itself.
  mark: async () => localStorage.getItem(MARK) ?? "",
  keepMark: async ({ value }) => {
    if (value) localStorage.setItem(MARK, value);
    else localStorage.removeItem(MARK);
    return true;
  },
  play,
  vibrate: async ({ pattern }) => navigator.vibrate?.(pattern) ?? false,
  allowNotifications: async () => self.Notification?.requestPermission() ?? "unsupported",
  notify: async ({ title, body, tag }) => {
    const registration = await registered();
    if (!registration?.active || self.Notification?.permission !== "granted") return false;
    await registration.showNotification(title, { body, tag, renotify: true, icon: "icons/icon-192.png" });
    return true;
  },
};

channel.onmessage = async ({ data: { id, asks, ...rest } }) => {
  if (!(asks in can)) return;
  try {
    const value = await can[asks](rest);
    if (id) channel.postMessage({ answers: id, value });
  } catch (error) {
    channel.postMessage({ answers: id, fault: String(error) });
  }
};

addEventListener("online", () => announce("online"));
addEventListener("offline", () => announce("offline"));
addEventListener("appinstalled", () => announce("installed"));
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault(); // the app asks at a good moment
  prompt = event;
  announce("installable");
});

// Firefox asks the person; the others decide by themselves, so that asking early costs nothing.
if (!navigator.userAgent.includes("Firefox")) can.persist().catch(() => {});
