// Where the memory of a Python that has imported everything is kept: a file of its own in the
// browser's private file system, one for each build of the app. It is made before any notebook
// is open, so there is nothing of the person in it.
import { isWhole, packed } from "./heap.mjs";

const FOLDER = "start";
const ROOM = 200e6; // bytes that must stay free, so that it never takes the room of the notes

const folder = async () => (
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })
);

/** What is kept for `build`, or null if there is nothing that can be trusted. */
export async function kept(build) {
  try {
    const file = await (await (await folder()).getFileHandle(build)).getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    return isWhole(bytes) ? bytes : null;
  } catch {
    return null;
  }
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

export async function drop() {
  try {
    const start = await folder();
    for await (const name of start.keys()) await start.removeEntry(name);
  } catch {
    // Where there is no private file system, or another tab is making one, nothing is to be done.
  }
}
