// Where the memory of a Python that has imported everything is kept: a file of its own in the
// browser's private file system, one for each build of the app. It is made before any notebook
// is open, so there is nothing of the person in it. Files of no bytes beside it say what is known of
// starts. Not words in localStorage: Chromium (156) writes the first change of that down within
// seconds, and the next so late that a visit of half a minute may lose it.
import { packed } from "./heap.mjs";

const FOLDER = "start";
const UNDERWAY = "start underway";
const ROOM = 200e6; // bytes that must stay free, so that it never takes the room of the notes

const folder = async () => (
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })
);

/** Where the memory is kept for `build`, or null: known long before any of it is read. */
export async function kept(build) {
  try {
    const file = await (await folder()).getFileHandle(build);
    return (await file.getFile()).size ? file : null;
  } catch {
    return null;
  }
}

/** What `file` holds, to be read from. */
export async function opened(file) {
  try {
    const handle = await file.createSyncAccessHandle({ mode: "read-only" });
    return {
      size: handle.getSize(),
      read: (bytes, at) => handle.read(bytes, { at }),
      close: () => handle.close(),
    };
  } catch {
    // Another tab starts just now, in a browser that lets one alone read this way.
    return inMemory(new Uint8Array(await (await file.getFile()).arrayBuffer()));
  }
}

export function inMemory(all) {
  const read = (bytes, at) => {
    const found = all.subarray(at, at + bytes.byteLength);
    new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).set(found);
    return found.length;
  };
  return { size: all.length, read, close() {} };
}

/** Keep `snapshot` for `build`, and none for any other. */
export async function keep(build, snapshot) {
  const { quota, usage } = await navigator.storage.estimate();
  if (quota - usage < ROOM) return;
  await drop();
  const bytes = packed(snapshot);
  const file = await (await folder()).getFileHandle(build, { create: true });
  const handle = await file.createSyncAccessHandle();
  try {
    handle.write(bytes, { at: 0 });
    handle.flush();
  } catch (error) {
    handle.truncate(0); // half of it is of no use to anyone
    throw error;
  } finally {
    handle.close();
  }
}

const note = async (words, how) => (await folder()).getFileHandle(words, how);
const isNoted = (words) => note(words).then(() => true, () => false);
const rehearsal = (part) => `${part} rehearsed with ${self.files}`;

/** Whether the last start from the memory came to no end, or is another tab's just now. */
export const isUnderway = () => isNoted(UNDERWAY);

/** A start begins from the memory. On a full device nobody will know should it come to no end. */
export const begins = () => note(UNDERWAY, { create: true }).catch(() => {});

/** It came to its first screen. One without a memory has noted nothing, which is no fault. */
export const ends = () => folder().then((all) => all.removeEntry(UNDERWAY)).catch(() => {});

/** Whether `part` of a start was rehearsed with the files that the page knows. */
export const isRehearsed = (part) => isNoted(rehearsal(part));

/** Remember that it was. */
export const keepRehearsed = (part) => note(rehearsal(part), { create: true });

export async function drop() {
  try {
    const start = await folder();
    for await (const name of start.keys()) await start.removeEntry(name);
  } catch {
    // Where there is no private file system, or another tab is making one, nothing is to be done.
  }
}
