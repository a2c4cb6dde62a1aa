import { expect, type Page } from '@playwright/test';
import { openPage, test } from '../support/page';
import { LONG, mapStatus } from '../support/steps';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    // WebGPU on the processor: slow, but the same shaders.
    const flags = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'];
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...flags] });
  },
});

const log = (page: Page) => page.getByRole('list', { name: 'Map log' });

test('WebGPU makes a map where it is chosen, and Auto does not take software for a graphics card', async ({
  page,
}) => {
  await openPage(page, './#/words?mapEngine=webgpu&iterations=250');
  await expect(mapStatus(page)).toHaveText(/^Finished/, { timeout: LONG });
  await expect(log(page)).toContainText(/Made by WebGPU \(.+, on the processor\)\. You chose WebGPU\./);
  await expect(page.getByRole('main')).toContainText('by t-SNE (all pairs)');
  await page.getByText('More settings').click();
  await expect(page.getByRole('combobox', { name: 'Map engine' })).toHaveAccessibleDescription(
    /It computes on the processor, where WebAssembly is faster\.$/,
  );
});
