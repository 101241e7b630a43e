//! Rust sources as tokens, without comments, documentation and tests.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Name,
    Sign,
    Literal,
}

#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// Signs of two characters that mean something else than both alone.
const PAIRS: [&str; 12] = ["::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*="];

/// The tokens of a source, with the signs of groups among them.
pub(crate) fn tokens(source: &str) -> Vec<Token> {
    let stream: TokenStream = source.parse().unwrap_or_else(|error| panic!("{error}: {source}"));
    let mut flat = Vec::new();
    flatten(stream, &mut flat);
    flat
}

pub(crate) fn texts(tokens: &[Token]) -> Vec<&str> {
    tokens.iter().map(|token| token.text.as_str()).collect()
}

fn flatten(stream: TokenStream, flat: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    // Whether the last sign touches the next one.
    let mut joint = false;
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        let token = |kind, text: String| Token { kind, text, line };
        match tree {
            TokenTree::Punct(sign) => {
                if sign.as_char() == '#'
                    && let Some(TokenTree::Group(group)) = trees.peek()
                    && group.delimiter() == Delimiter::Bracket
                {
                    let attribute = group.stream().to_string().replace(' ', "");
                    if attribute == "cfg(test)" || attribute.starts_with("doc") {
                        trees.next();
                        if attribute == "cfg(test)" {
                            skip_item(&mut trees);
                        }
                        joint = false;
                        continue;
                    }
                }
                let glued = joint
                    .then(|| flat.last_mut())
                    .flatten()
                    .filter(|last| PAIRS.contains(&format!("{}{}", last.text, sign.as_char()).as_str()));
                match glued {
                    Some(last) => last.text.push(sign.as_char()),
                    None => flat.push(token(Kind::Sign, sign.as_char().to_string())),
                }
                joint = sign.spacing() == Spacing::Joint;
                continue;
            }
            TokenTree::Ident(name) => flat.push(token(Kind::Name, name.to_string())),
            TokenTree::Literal(literal) => flat.push(token(Kind::Literal, literal.to_string())),
            TokenTree::Group(group) if is_inner_documentation(&group.stream(), flat) => {
                flat.truncate(flat.len() - 2);
            }
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                flat.push(token(Kind::Sign, open.to_owned()));
                let end = group.span_close().start().line;
                flatten(group.stream(), flat);
                flat.push(Token { kind: Kind::Sign, text: close.to_owned(), line: end });
            }
        }
        joint = false;
    }
}

/// What `//!` turns into: `#![doc = …]`.
fn is_inner_documentation(stream: &TokenStream, before: &[Token]) -> bool {
    before.len() > 1
        && texts(&before[before.len() - 2..]) == ["#", "!"]
        && stream.to_string().starts_with("doc =")
}

/// Everything up to the end of the item that follows an attribute.
fn skip_item(trees: &mut impl Iterator<Item = TokenTree>) {
    for tree in trees {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return,
            TokenTree::Punct(sign) if sign.as_char() == ';' => return,
            _ => {}
        }
    }
}

#[test]
fn comments_documentation_and_tests_are_no_code() {
    let source = "//! a\n/// b\nfn c() { /* d */ \"e\"; }\n#[cfg(test)]\nmod f { fn g() {} }\n#[cfg(test)]\nmod h;\nfn i() {}";
    assert_eq!(texts(&tokens(source)).join(" "), "fn c ( ) { \"e\" ; } fn i ( ) { }");
    assert_eq!(tokens(source).last().unwrap().line, 8);
}

#[test]
fn signs_that_belong_together_are_one() {
    assert_eq!(
        texts(&tokens("a >= b::c(Vec<Vec<u8>>, ..=4) => x")).join(" "),
        "a >= b :: c ( Vec < Vec < u8 > > , . . = 4 ) => x"
    );
}
