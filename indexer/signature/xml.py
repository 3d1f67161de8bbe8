"""Signed XML that wraps an act: XMLDSig, enveloped, over the whole document.

The form of the wrapping: the root element is `act`, and in it stand one `document` and the `Signature`:

    <act>
      <document name="7527-21-00-2-1234.pdf" encoding="base64">JVBERi0xLjcK…</document>
      <Signature xmlns="http://www.w3.org/2000/09/xmldsig#">…</Signature>
    </act>

`encoding="base64"` holds the bytes of a PDF, DOCX or any other form; without it the element's text is the act itself."""
