/** Memory that does not grow without end: what is written down again, or looked up anew, once it is forgotten. */

/** Puts a value into a map as its newest; of more than `most`, the oldest one is forgotten. */
export function remember<K, V>(map: Map<K, V>, key: K, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most) map.delete(oldest!);
}
