/** Bytes to text: byte order mark, then the header, then the document's own word, then what fits. */

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decoder(label: string | undefined, fatal: boolean) {
  if (!label) return undefined;
  try {
    return new TextDecoder(label.trim().toLowerCase(), { fatal });
  } catch {
    return undefined;
  }
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:-]{2,40})["']/i.exec(head)?.[1]
  );
}

/**
 * Decodes a document.
 * @param label the charset that the header names, if any
 * A label that the bytes contradict is passed over: servers often name the wrong one.
 */
export function decode(bytes: Uint8Array, label?: string): string {
  for (const [mark, name] of MARKS)
    if (mark.every((byte, index) => bytes[index] === byte)) return new TextDecoder(name).decode(bytes);
  for (const candidate of [label, declared(bytes), 'utf-8']) {
    const reader = decoder(candidate, true);
    if (!reader) continue;
    try {
      const text = reader.decode(bytes);
      // Single-byte tables never fail; real UTF-8 under such a label shows itself by decoding strictly.
      if (reader.encoding !== 'utf-8' && /[\u0080-\u{10ffff}]/u.test(text)) {
        const strict = tryUtf8(bytes);
        if (strict !== undefined) return strict;
      }
      return text;
    } catch {
      // The bytes are not what they were called.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
