/** Something that this device remembers as JSON, or only this tab; what cannot be read counts as never kept, what cannot be written is not. */
export function kept<T>(
  key: string,
  storage: () => Storage = () => localStorage,
): { read(): T | undefined; write(value: T): void; forget(): void } {
  return {
    read() {
      try {
        const text = storage().getItem(key);
        return text === null ? undefined : JSON.parse(text);
      } catch {
        return undefined;
      }
    },
    write: (value) => storage().setItem(key, JSON.stringify(value)),
    forget: () => storage().removeItem(key),
  };
}
