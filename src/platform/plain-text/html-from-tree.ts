import type { Block, Inline } from './tree.ts';

/** HTML as the editor writes it. It must be cleaned before it is stored or shown. */
export function htmlFromTree(blocks: readonly Block[]): string {
  return blocks.map(written).join('');
}

function written(block: Block): string {
  switch (block.kind) {
    case 'paragraph': {
      const [only, ...more] = block.inside;
      return only?.kind === 'image' && more.length === 0 ? inline(only) : `<p>${words(block.inside)}</p>`;
    }
    case 'heading':
      return `<h${block.level}>${words(block.inside)}</h${block.level}>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${item.length > 0 ? htmlFromTree(item) : '<p></p>'}</li>`).join('');
      if (block.start === undefined) return `<ul>${items}</ul>`;
      return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.start}">${items}</ol>`;
    }
    case 'quote':
      return `<blockquote>${htmlFromTree(block.blocks)}</blockquote>`;
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'raw':
      return block.html;
  }
}

function words(nodes: readonly Inline[]): string {
  return nodes.map(inline).join('');
}

function inline(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return escaped(node.text);
    case 'break':
      return '<br>';
    case 'code':
      return `<code>${escaped(node.text)}</code>`;
    case 'image':
      return `<img src="${escaped(node.src)}" alt="${escaped(node.alt)}">`;
    case 'link':
      return `<a href="${escaped(node.href)}">${words(node.inside)}</a>`;
    case 'mark':
      return `<${node.mark}>${words(node.inside)}</${node.mark}>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
