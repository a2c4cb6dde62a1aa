import { Button } from '../../../widgets/Button';

interface Props {
  /** Stands before the buttons and names their group. */
  readonly label: string;
  readonly texts: readonly string[];
  readonly onChoose: (text: string) => void;
}

/** Expressions to press; nothing when there are none. */
export function Examples({ label, texts, onChoose }: Props) {
  if (texts.length === 0) return null;
  return (
    <div className="algebra-examples" role="group" aria-label={label}>
      <span className="hint">{label}</span>
      {texts.map((text) => (
        <Button key={text} kind="quiet" small onClick={() => onChoose(text)}>
          {text}
        </Button>
      ))}
    </div>
  );
}
