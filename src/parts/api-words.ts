import { areas } from '../api/areas.ts';

/** The areas of the package in Markdown: what each is for, how it is imported, and the names in it but for types. */
export const apiText = (): string =>
  areas()
    .map(({ title, about, imported, declared }) => {
      const names = declared.filter(({ signature }) => signature?.kind !== 'type').map(({ name }) => `\`${name}\``);
      return `## ${title}\n\n${about} \`${imported}\`\n\n${names.join(', ')}`;
    })
    .join('\n\n');
