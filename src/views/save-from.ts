import { sentenceOf } from '../session/jobs';
import { notify } from '../session/store';
import { saveFile } from '../widgets/save-file';

/** Saves a file once it is made; a failure is told as a sentence and costs nothing else. */
export async function saveFrom(name: string, make: () => Promise<Blob>): Promise<void> {
  try {
    saveFile(await make(), name);
  } catch (error) {
    notify('error', `${name} could not be saved: ${sentenceOf(error)}`);
  }
}
