// The memory of a Python that has imported everything, as one array of bytes: a sign and a
// checksum, three numbers (bytes of Pyodide's words, bytes of memory, stretches), where the
// stretches of pages lie that are not empty, Pyodide's words, and the pages.
const SIGN = 0x65666273;
const DAMAGED = "The memory that was kept is damaged";
const PAGE = 16384;
const WORD = 4;

/** What Pyodide calls a snapshot, without the empty pages, and so that damage is noticed. */
export function packed(snapshot) {
  const [, start] = numbersIn(snapshot);
  const memory = snapshot.subarray(start);
  const stretches = stretchesOf(memory);
  const pages = stretches.map(([from, length]) => memory.subarray(from, from + length));
  const told = bytesOf([start, memory.length, stretches.length]);
  const parts = [told, bytesOf(stretches.flat()), snapshot.subarray(0, start), ...pages];
  const sum = parts.reduce((sum, part) => summed(part, sum), 0);
  parts.unshift(bytesOf([SIGN, sum]));
  const made = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}

/** Put the memory from `kept` into the engine of `python`, and return the words of Pyodide.
 *
 * It goes from the file to its place, once: 28 MB. Whether it is whole is known at the end, before
 * any of it has run; if not, this throws.
 */
export function restored(python, kept) {
  let at = 0;
  let all = 0;
  const filled = (part) => {
    if (kept.read(part, at) !== part.byteLength) throw new Error(DAMAGED);
    at += part.byteLength;
    return part;
  };
  const next = (part) => {
    all = summed(filled(part), all);
    return part;
  };
  const [sign, sum] = filled(new Uint32Array(2));
  const [words, size, count] = next(new Uint32Array(3));
  if (sign !== SIGN || words + 2 * count * WORD > kept.size) throw new Error(DAMAGED);
  const stretches = next(new Uint32Array(2 * count));
  const said = next(new Uint32Array(words / WORD));
  // CPython keeps the number of one function that each engine counts differently.
  const own = python.__PyRuntime + python.HEAP32[python.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / WORD];
  const number = python.HEAP32[own / WORD];
  if (python.HEAPU8.length < size) python.growMemory(size);
  const memory = python.HEAPU8;
  let end = 0;
  for (let each = 0; each < count; each += 1) {
    const [from, length] = stretches.subarray(2 * each, 2 * each + 2);
    memory.fill(0, end, from);
    end = from + length;
    next(numbersIn(memory.subarray(from, end)));
  }
  if (at !== kept.size || all !== (sum | 0)) throw new Error(DAMAGED);
  memory.fill(0, end);
  python.HEAP32[own / WORD] = number;
  return new Uint8Array(said.buffer);
}

function stretchesOf(memory) {
  const found = [];
  const longs = new BigUint64Array(memory.buffer, memory.byteOffset, memory.length / 8);
  for (let from = 0; from < memory.length; from += PAGE) {
    if (longs.subarray(from / 8, (from + PAGE) / 8).every((long) => long === 0n)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === from) last[1] += PAGE;
    else found.push([from, PAGE]);
  }
  return found;
}

// A page at a time: a short function that is called often is soon compiled well (28 MB in 10 ms
// instead of 34).
function summed(part, sum) {
  const numbers = new Int32Array(part.buffer, part.byteOffset, part.byteLength / WORD);
  let all = sum;
  for (let at = 0; at < numbers.length; at += PAGE / WORD) {
    all = (Math.imul(all, 31) + fletcher(numbers.subarray(at, at + PAGE / WORD))) | 0;
  }
  return all;
}

function fletcher(numbers) {
  let first = 1;
  let second = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    first = (first + numbers[at]) | 0;
    second = (second + first) | 0;
  }
  return first ^ second;
}

const numbersIn = (bytes) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
const bytesOf = (numbers) => new Uint8Array(Uint32Array.from(numbers).buffer);
