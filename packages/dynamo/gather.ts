/** Turns many single questions that come together into one for all of them, and answers each key once. */
export function gathered<K, V>(load: (keys: K[]) => Promise<Map<K, V>>): (key: K) => Promise<V | undefined> {
  const answers = new Map<K, Promise<V | undefined>>();
  let waiting: K[] = [];
  let next: Promise<Map<K, V>> | undefined;

  const flush = async (): Promise<Map<K, V>> => {
    await new Promise(setImmediate);
    const keys = waiting;
    waiting = [];
    next = undefined;
    return load(keys);
  };
  return (key) => {
    const known = answers.get(key);
    if (known) return known;
    waiting.push(key);
    next ??= flush();
    const answer = next.then((found) => found.get(key));
    answers.set(key, answer);
    return answer;
  };
}
