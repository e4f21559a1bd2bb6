// The memory of a Python that has imported everything, as one array of bytes: five numbers, where
// the stretches of pages lie that are not empty, what Pyodide says of them, and the pages.
const SIGN = 0x65666273;
const NUMBERS = 5; // sign, checksum, bytes of Pyodide's words, bytes of memory, stretches
const PAGE = 16384;
const WORD = 4;

/** What Pyodide calls a snapshot, without the empty pages, and so that damage is noticed. */
export function packed(snapshot) {
  const [, start] = numbersIn(snapshot);
  const memory = snapshot.subarray(start);
  const stretches = stretchesOf(memory);
  const pages = stretches.map(([from, length]) => memory.subarray(from, from + length));
  const parts = [bytesOf(stretches.flat()), snapshot.subarray(0, start), ...pages];
  const size = parts.reduce((sum, part) => sum + part.length, NUMBERS * WORD);
  const made = new Uint8Array(size);
  let at = NUMBERS * WORD;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  const numbers = numbersIn(made);
  numbers.set([SIGN, 0, start, memory.length, stretches.length]);
  numbers[1] = checksum(numbers);
  return made;
}

export function isWhole(made) {
  if (made.length < NUMBERS * WORD || made.length % WORD) return false;
  const numbers = numbersIn(made);
  return numbers[0] === SIGN && numbers[1] === checksum(numbers);
}

/** Put the memory into the engine of `python`; return the words of Pyodide. */
export function restored(python, made) {
  const [, , words, size, count] = numbersIn(made);
  const stretches = numbersIn(made.subarray(NUMBERS * WORD)).subarray(0, 2 * count);
  let at = (NUMBERS + 2 * count) * WORD;
  const said = made.slice(at, at + words);
  at += words;
  // CPython keeps the number of one function that each engine counts differently.
  const own = python.__PyRuntime + python.HEAP32[python.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / WORD];
  const number = python.HEAP32[own / WORD];
  if (python.HEAPU8.length < size) python.growMemory(size);
  const memory = python.HEAPU8;
  let end = 0;
  for (let each = 0; each < count; each += 1) {
    const [from, length] = stretches.subarray(2 * each, 2 * each + 2);
    memory.fill(0, end, from);
    memory.set(made.subarray(at, at + length), from);
    at += length;
    end = from + length;
  }
  memory.fill(0, end);
  python.HEAP32[own / WORD] = number;
  return said;
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

// Two running sums, as Fletcher's, over all numbers behind the checksum.
function checksum(numbers) {
  let first = 1;
  let second = 0;
  for (let at = 2; at < numbers.length; at += 1) {
    first = (first + numbers[at]) | 0;
    second = (second + first) | 0;
  }
  return (first ^ second) >>> 0;
}

const numbersIn = (bytes) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
const bytesOf = (numbers) => new Uint8Array(Uint32Array.from(numbers).buffer);
