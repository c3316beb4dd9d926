const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('');
};

/** The same name has the same colour everywhere. */
const hueOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);

export function Avatar({ name, size = 24 }: { readonly name: string; readonly size?: number }) {
  return (
    <span
      className="avatar"
      style={{ '--hue': hueOf(name), width: size, height: size, fontSize: Math.round(size * 0.42) }}
      title={name}
      role="img"
      aria-label={name}
    >
      {initials(name).toUpperCase()}
    </span>
  );
}
