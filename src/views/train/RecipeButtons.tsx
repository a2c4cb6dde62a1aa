import { useRef } from 'react';
import { openRecipe } from '../../session/recipe-file';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { Explain } from '../../widgets/Explain';
import { FileInput } from '../../widgets/FileInput';
import { saveRecipe } from '../saved-files';

/** All settings as a file, and back. */
export function RecipeButtons() {
  const hasCorpus = useSession((state) => state.corpus !== null);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="train-buttons">
      <Button disabled={!hasCorpus} onClick={saveRecipe}>
        Save recipe
      </Button>
      <Button onClick={() => input.current?.click()}>Open recipe</Button>
      <FileInput
        ref={input}
        label="Recipe file"
        accept=".json,application/json"
        onFile={(file) => void file.text().then(openRecipe)}
      />
      <Explain title="Recipe">
        Every setting and seed, and the name and size of the file they were used on, as JSON: enough to make a
        result again. The text itself is never in it.
      </Explain>
    </div>
  );
}
