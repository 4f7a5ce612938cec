/** Something that this device remembers as JSON; what cannot be read counts as never kept. */
export function kept<T>(key: string): { read(): T | undefined; write(value: T): void; forget(): void } {
  return {
    read() {
      try {
        const text = localStorage.getItem(key);
        return text === null ? undefined : JSON.parse(text);
      } catch {
        return undefined;
      }
    },
    write: (value) => localStorage.setItem(key, JSON.stringify(value)),
    forget: () => localStorage.removeItem(key),
  };
}
