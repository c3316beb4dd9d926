import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { ShareIcon } from '../panels/icons.tsx';
import { linkTo } from '../share.ts';

/** Copies a link to the operation in the editor, and puts it into the address. */
export function ShareButton() {
  const { queryEditor, variableEditor } = useGraphiQL((state) => state);
  const [isCopied, setCopied] = useState(false);
  const share = async () => {
    const link = linkTo({ query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' });
    history.replaceState(null, '', link);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
    // Not allowed everywhere. The link is in the address.
    await navigator.clipboard.writeText(link).catch(() => undefined);
  };
  return (
    <button type="button" className="small-button" onClick={() => void share()}>
      <ShareIcon /> {isCopied ? 'Link copied' : 'Share'}
    </button>
  );
}
