use super::problem::{self, ContentProblem, folder, headed, in_order};
use crate::instrument::{Fingerprint, Instrument, check};

headed!(Instrument);

/// Reads a folder of questionnaires and puts them in catalogue order.
pub(super) fn all(files: &[(&str, &str)], prefix: &str) -> Result<Vec<Instrument>, ContentProblem> {
    let mut forms = in_order(prefix, problem::all::<Instrument>(files, prefix)?, |form| form.order)?;
    for form in &mut forms {
        let path = format!("{prefix}{}.toml", form.id);
        check(form).map_err(|fault| ContentProblem::new(&path, &fault.key, fault.reason))?;
        form.fingerprint = Fingerprint::of(form);
    }
    for (path, id, _) in folder(files, prefix) {
        let other = forms.iter().find(|form| form.id == id).and_then(|form| form.alternative.as_deref());
        let mutual = |other: &str| {
            other != id && forms.iter().any(|f| f.id == other && f.alternative.as_deref() == Some(id))
        };
        if other.is_some_and(|other| !mutual(other)) {
            return Err(ContentProblem::new(path, "alternative", "names a form that doesn't name this one"));
        }
    }
    for (path, id, _) in folder(files, prefix) {
        let leads = forms.iter().find(|form| form.id == id).map_or(&[][..], |form| &form.leads);
        if leads.iter().any(|lead| forms.iter().all(|form| form.id != lead.to)) {
            return Err(ContentProblem::new(path, "lead", "leads to a form that isn't there"));
        }
    }
    Ok(forms)
}
