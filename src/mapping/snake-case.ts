/** The column of a field by default: `dateWon` → `date_won`, `address1` → `address_1`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);
}
