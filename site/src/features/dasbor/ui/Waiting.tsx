/** Where something is about to be. */
export const Waiting = () => (
  <div class="skeleton" role="status" aria-label="Memuat">
    <i />
    <i />
    <i />
  </div>
);
