package app.aftershift.fhir;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import app.aftershift.fhir.Sample.Small;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.BeforeClass;
import org.junit.Test;

/** A bundle with every self-check is valid R4, and what isn't valid is found: without that, the first says nothing. */
public class BundleTest {
    /** What the validator advises and the export decides otherwise; the decision record says why. */
    private static final Set<String> DECIDED = Set.of(
        // Nobody is named: neither whose answers they are nor who scored them.
        "All_observations_should_have_a_subject",
        "All_observations_should_have_a_performer",
        // The published name of a band is words. The codes that FHIR has for it say "high" and "abnormal".
        "Terminology_TX_Code_ValueSet_Ext",
        // {score}, as LOINC's own examples have it.
        "TYPE_SPECIFIC_CHECKS_DT_QTY_UCUM_ANNOTATIONS",
        // No narrative: everything in a resource is words already.
        "http://hl7.org/fhir/StructureDefinition/DomainResource#dom-6");

    private static String sample;
    private static R4 r4;

    @BeforeClass
    public static void prepare() {
        sample = Sample.read();
        r4 = new R4(sample);
    }

    @Test
    public void theSampleIsValid() {
        var messages = r4.messages(sample);
        var errors = messages.stream().filter(R4::isError).toList();
        // Some warnings are given twice, under two names of the same place.
        var warnings = messages.stream()
            .filter(message -> message.getSeverity() == ResultSeverityEnum.WARNING)
            .collect(groupingBy(message -> message.getMessageId(), TreeMap::new, mapping(BundleTest::entry, toSet())));
        var resources = Sample.resources(Sample.tree(sample)).stream()
            .collect(groupingBy(resource -> resource.path("resourceType").asText(), TreeMap::new, counting()));
        System.out.println("FHIR R4: " + resources + ", " + errors.size() + " errors; entries with a warning:");
        warnings.forEach((id, entries) -> System.out.println("  " + id + ": " + entries.size()));
        assertEquals(List.of(), errors);
        assertTrue(warnings.keySet().toString(), DECIDED.containsAll(warnings.keySet()));
        assertEquals(Set.of("Questionnaire", "QuestionnaireResponse", "Observation"), resources.keySet());
    }

    @Test
    public void aSmallOneIsValidUntilItIsBroken() {
        assertEquals(List.of(), r4.errors(new Small(sample).bundle.toString()));
    }

    @Test
    public void anObservationWithoutItsStatusIsFound() {
        broken("status", small -> small.observation.remove("status"));
    }

    @Test
    public void anObservationWithoutItsCodeIsFound() {
        broken("code", small -> small.observation.remove("code"));
    }

    @Test
    public void anUnknownStatusIsFound() {
        broken("finished", small -> small.response.put("status", "finished"));
    }

    @Test
    public void aReferenceThatIsAStringIsFound() {
        broken("derivedFrom", small -> small.observation.put("derivedFrom", "the answers"));
    }

    @Test
    public void anAnswerWithTwoValuesIsFound() {
        broken("valueString", small -> small.answer().put("valueString", "Not at all"));
    }

    @Test
    public void aTimeWithoutItsOffsetIsFound() {
        broken("timezone", small -> small.response.put("authored", "2026-11-23T17:31:00"));
    }

    @Test
    public void anElementThatFhirDoesNotHaveIsFound() {
        broken("view", small -> small.response.put("view", "seen"));
    }

    @Test
    public void aQuestionThatTheFormDoesNotHaveIsFound() {
        broken("99", small -> small.item().put("linkId", "99"));
    }

    @Test
    public void anAnswerThatTheFormDoesNotHaveIsFound() {
        broken("LA6574-3", small -> small.coding().put("code", "LA6574-3"));
    }

    private static String entry(SingleValidationMessage message) {
        return message.getLocationString().replaceFirst("^(Bundle\\.entry\\[\\d+]).*", "$1");
    }

    /** What was broken has to be found, and named. */
    private static void broken(String what, Consumer<Small> how) {
        var small = new Small(sample);
        how.accept(small);
        var errors = r4.errors(small.bundle.toString()).stream().map(error -> error.getMessage()).toList();
        System.out.println("FHIR R4, broken: " + errors.size() + " errors that name " + what);
        assertTrue(errors.toString(), errors.stream().anyMatch(error -> error.contains(what)));
    }
}
