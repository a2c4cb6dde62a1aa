/** Honest about what is not there yet. */
export function ComparePlace() {
  return (
    <div className="place prose">
      <h1>Compare</h1>
      <p>This place is not built yet. Here two runs or two sets of vectors will stand side by side.</p>
      <p>
        Until then, the runs of this session are listed in <strong>Train</strong>, and any of them can be
        shown in <strong>Words</strong>.
      </p>
    </div>
  );
}
