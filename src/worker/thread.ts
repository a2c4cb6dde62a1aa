import { help, type HelperTask } from './threads';

// One of the threads that work on a map together; see `threads`.
self.addEventListener('message', (event: MessageEvent<HelperTask>) => {
  void help(event.data).finally(() => self.close());
});
