package org.mvidarr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mvidarr.HouseRules.aDoor;
import static org.mvidarr.HouseRules.exceptWhereAllowed;
import static org.mvidarr.HouseRules.haveAtMostFiveParameters;
import static org.mvidarr.HouseRules.haveAtMostSixInjectedFields;
import static org.mvidarr.HouseRules.haveSeveralImplementations;
import static org.mvidarr.HouseRules.keepToTheFeatureMap;
import static org.mvidarr.HouseRules.ourOwn;
import static org.mvidarr.HouseRules.sayWhoMayCallThem;
import static org.mvidarr.HouseRules.showNoEntities;
import static org.mvidarr.HouseRules.useProvidersOnlyFromWithin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.mvidarr.jobs.ItemStep;

import java.nio.file.Paths;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of the house (docs/architecture.md), each with its reason. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPath(Paths.get("target/classes"));

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void featuresUseOnlyWhatTheMapAllows() {
        check(
                classes()
                        .that(ourOwn())
                        .should(keepToTheFeatureMap())
                        .because(
                                "a feature can only be understood alone if it knows few others, and"
                                        + " none in a circle"));
    }

    @Test
    void everyFeatureIsOnTheMap() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(type -> found.add(FeatureMap.featureOf(type.getPackageName())));
        found.remove("");
        assertThat(FeatureMap.features()).containsAll(found);
    }

    @Test
    void providersAreUsedByNobody() {
        check(
                classes()
                        .that(ourOwn())
                        .should(useProvidersOnlyFromWithin())
                        .because(
                                "a provider is found through its seam, so that another can stand"
                                        + " beside it"));
    }

    @Test
    void entitiesStayAtHome() {
        check(
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .notBePublic()
                        .because(
                                "what leaves a feature is a record; an entity outside is a"
                                        + " transaction outside"));
    }

    @Test
    void resourcesPagesAndStepsKnowNoPersistence() {
        check(
                noClasses()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .or()
                        .areAnnotatedWith(Named.class)
                        .or()
                        .areAssignableTo(ItemStep.class)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                        .because("they translate; doors hold the transactions"));
    }

    @Test
    void transactionsAreHeldByDoorsAlone() {
        check(
                classes()
                        .that()
                        .areAnnotatedWith(Transactional.class)
                        .and()
                        .areNotAnnotatedWith(Interceptor.class)
                        .should(aDoor())
                        .because("whoever looks for a transaction must find it at the door"));
        check(
                noClasses()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .or()
                        .areAnnotatedWith(Named.class)
                        .should()
                        .beAnnotatedWith(Transactional.class)
                        .because("resources, pages and steps translate"));
    }

    @Test
    void entitiesAreInNoSignatureSeenFromOutside() {
        check(
                classes()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .or()
                        .areAnnotatedWith(Named.class)
                        .or()
                        .areRecords()
                        .and()
                        .doNotHaveModifier(JavaModifier.PRIVATE)
                        .and()
                        .areNotAnnotatedWith(Embeddable.class)
                        .should(showNoEntities())
                        .because("an entity in an answer is the table in the API"));
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        check(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Path.class)
                        .and()
                        .arePublic()
                        .and()
                        .areNotStatic()
                        .should(sayWhoMayCallThem())
                        .because("an endpoint without a role is open by accident"));
    }

    @Test
    void interfacesHaveSeveralImplementations() {
        check(
                classes()
                        .that(ourOwn())
                        .and()
                        .areInterfaces()
                        .and()
                        .areNotAnnotations()
                        .and()
                        .areTopLevelClasses()
                        .should(exceptWhereAllowed("interfaces", haveSeveralImplementations()))
                        .because("an interface with one implementation is a detour"));
    }

    @Test
    void namesSayTheJob() {
        String bad = ".*(Manager|Helper|Utils?|Impl|Processor|Handler|Dto|DTO|Bean|Info|Data)";
        check(
                noClasses()
                        .that(ourOwn())
                        .should()
                        .haveNameMatching(bad)
                        .because("these words name a kind of class, not a job"));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        Set<String> marked = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (type.getSimpleName().equals("package-info")
                    && type.isAnnotatedWith(NullMarked.class)) {
                marked.add(type.getPackageName());
            }
            unmarked.add(type.getPackageName());
        }
        unmarked.removeAll(marked);
        assertThat(unmarked).as("packages without @NullMarked").isEmpty();
    }

    @Test
    void injectedFieldsArePackagePrivateAndFew() {
        check(
                fields().that()
                        .areAnnotatedWith(Inject.class)
                        .should()
                        .notBePrivate()
                        .andShould()
                        .notBePublic()
                        .because("tests set them, and nobody else"));
        check(
                classes()
                        .that(ourOwn())
                        .should(exceptWhereAllowed("injected", haveAtMostSixInjectedFields()))
                        .because("who needs more than six others does too much"));
    }

    @Test
    void dangerousThingsHaveOnePlace() {
        ArchRule processes =
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "org.mvidarr.platform.process",
                                "org.mvidarr.platform.database.embedded")
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(ProcessBuilder.class)
                        .because("programs are started in one place, with limits");
        ArchRule streams =
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .because("what is worth saying goes to the log");
        ArchRule dates =
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(java.util.Date.class, java.util.Calendar.class)
                        .because("java.time says what it means");
        ArchRule clocks =
                noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(java.time.ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(java.time.OffsetDateTime.class, "now")
                        .because("tests set the clock");
        ArchRule http =
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "org.mvidarr.metadata..",
                                "org.mvidarr.notification..",
                                "org.mvidarr.platform.egress")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.net.http..", "jakarta.ws.rs.client..")
                        .because("what goes out goes through providers and the egress gate");
        ArchRule addresses =
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.mvidarr.platform.web")
                        .should()
                        .callMethod(ServletRequest.class, "getRemoteAddr")
                        .orShould()
                        .callMethod(HttpServletRequest.class, "getRemoteAddr")
                        .orShould()
                        .callMethod(ServletRequest.class, "isSecure")
                        .orShould()
                        .callMethod(HttpServletRequest.class, "isSecure")
                        .because("behind a proxy only platform.web.Client knows");
        check(CompositeArchRule.of(List.of(processes, streams, dates, clocks, http, addresses)));
    }

    @Test
    void parameterListsAreShort() {
        check(
                methods()
                        .that()
                        .areDeclaredInClassesThat(ourOwn())
                        .should(haveAtMostFiveParameters())
                        .because("six values that belong together are a record"));
    }
}
