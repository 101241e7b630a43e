package app.aftershift.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Questionnaire;

/**
 * HAPI FHIR's validator with the definitions of R4 and without a network: codes of FHIR's own are looked up, LOINC's
 * can't be. The forms in a bundle are known, so answers are held against the questions.
 */
final class R4 {
    private final FhirContext context = FhirContext.forR4();
    private final Map<String, Questionnaire> forms = new HashMap<>();
    private final FhirValidator validator;

    R4(String bundle) {
        for (var entry : context.newJsonParser().parseResource(Bundle.class, bundle).getEntry()) {
            if (entry.getResource() instanceof Questionnaire form) {
                forms.put(form.getUrl(), form);
            }
        }
        var support = new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            new Forms(),
            new InMemoryTerminologyServerValidationSupport(context),
            new CommonCodeSystemsTerminologyService(context));
        validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    List<SingleValidationMessage> messages(String json) {
        return validator.validateWithResult(json).getMessages();
    }

    List<SingleValidationMessage> errors(String json) {
        return messages(json).stream().filter(R4::isError).toList();
    }

    static boolean isError(SingleValidationMessage message) {
        return message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0;
    }

    private final class Forms implements IValidationSupport {
        @Override
        public FhirContext getFhirContext() {
            return context;
        }

        @Override
        public <T extends IBaseResource> T fetchResource(Class<T> type, String url) {
            return type == Questionnaire.class ? type.cast(forms.get(url)) : null;
        }
    }
}
