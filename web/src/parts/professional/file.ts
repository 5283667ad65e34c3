/** The page as one file that needs nothing else: its own looks, no script, and no request to anywhere. */
import { language } from '../../words/language';
import css from './sheet.css?inline';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export function pageFile(sheet: HTMLElement, title: string): string {
  const copy = sheet.cloneNode(true) as HTMLElement;
  // Svelte's marks mean nothing outside of the app.
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const around = 'body{margin:0;background:#fff}.sheet{max-width:46rem;margin:0 auto;border:0}';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${around}${css}</style>
</head>
<body>
${copy.outerHTML.replace(/<(\/?)h(\d)/g, (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}`)}
</body>
</html>
`;
}
